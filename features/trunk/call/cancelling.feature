Feature: Calls that are given up before they are answered

  @TP-CALL-10 @must @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A caller that gives up while the desk phone rings is let go, and the desk phone stops ringing
    Source: RFC 3261 sections 9.2 and 15.1.2; a dialplan may have answered the call itself, so that it is ended with BYE

    Scenario: The carrier gives up while the desk phone rings
      Given the desk phone meets INVITE with ringing
      When the carrier calls the trunk's number
      Then the carrier is told that it rings
      And the desk phone is called
      When the carrier hangs up, answered or not
      Then Asterisk lets the call go
      And Asterisk cancels its call to the desk phone
      And Asterisk holds no channel

  @TP-CALL-11 @must @pins:outbound-dialplan
  @needs:dialled-number
  Rule: Asterisk gives a call up with CANCEL, and not before the carrier has said something
    Source: RFC 3261 section 9.1

    @needs:calling-phone
    Scenario Outline: The desk phone gives up after <response>
      Given the carrier meets INVITE with <response>
      When the desk phone calls a number that may be dialled
      Then the desk phone is told that it rings
      When the desk phone gives up
      Then Asterisk cancels its call to the carrier
      And Asterisk acknowledges the 487 of the carrier
      And Asterisk holds no channel

      Examples:
        | response    |
        | ringing     |
        | early media |

    @needs:outbound-context
    Scenario: Asterisk gives up before the carrier rings
      Given every 100 from the carrier is lost
      And the carrier meets INVITE with 300 ms of silence, then ringing
      When Asterisk calls a number that may be dialled
      And Asterisk gives up
      Then Asterisk cancels its call to the carrier
      And Asterisk acknowledges the 487 of the carrier

  @TP-CALL-12 @must @pins:identity @pins:outbound-dialplan
  Rule: Where CANCEL and answer cross, the answer counts
    Source: RFC 3261 sections 9.1 and 9.2

    @needs:own-number @needs:ringing-phone
    Scenario: The carrier's CANCEL comes after the answer
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier gives up
      Then Asterisk answers the CANCEL, whatever it says
      And the call stays up
      When the carrier hangs up
      Then Asterisk answers the BYE with 200

    @needs:dialled-number @needs:calling-phone
    Scenario: The carrier answers what Asterisk has cancelled
      Given the carrier meets INVITE with ringing
      And the carrier meets CANCEL with an answer
      When the desk phone calls a number that may be dialled
      Then the desk phone is told that it rings
      When the desk phone gives up
      Then Asterisk cancels its call to the carrier
      And the call is answered
      And the carrier is sent BYE
      And Asterisk holds no channel
