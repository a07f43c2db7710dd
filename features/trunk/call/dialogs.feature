Feature: Calls through proxies

  @TP-CALL-40 @must @pins:dialogs @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: Of two answers to one call the second is acknowledged and hung up
    Source: RFC 3261 section 13.2.2.4 (a forking proxy passes on every 2xx)

    Scenario: Two phones behind the carrier answer
      Given the carrier meets INVITE with two answers
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the second answer is acknowledged and hung up
      And the call stays up

  @TP-CALL-41 @must @pins:host @pins:identity
  Rule: Requests in a call take the way that Record-Route says
    Source: RFC 3261 sections 12.1 and 12.2.1.1

    @needs:dialled-number @needs:outbound-context
    Scenario: An outgoing call
      Given the responses of the carrier have the headers
        | Record-Route | <sip:<carrier>:5060;lr> |
      And the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the ACK to the carrier has the headers
        | Route | <sip:<carrier>:5060;lr> |
      When Asterisk hangs up
      Then the BYE to the carrier has the headers
        | Route | <sip:<carrier>:5060;lr> |

    @needs:own-number @needs:ringing-phone
    Scenario: An incoming call
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Record-Route | <sip:<carrier>:5060;lr> |
      Then the call is answered
      And Asterisk's response has the headers
        | Record-Route | <sip:<carrier>:5060;lr> |
      When the desk phone hangs up
      Then the BYE to the carrier has the headers
        | Route | <sip:<carrier>:5060;lr> |
