Feature: The way that messages take
  The carrier is on a public address and says where it is to be reached. Asterisk takes it at its word.

  @TP-PATH-01 @should @pins:nat
  @needs:dialled-number @needs:outbound-context @needs:public-address
  Rule: Asterisk asks nobody for the port that its requests come from
    Source: RFC 3581 section 3 (rport is for clients behind a NAT); nat=no

    Scenario: Via of an INVITE
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier does not ask for the port that it comes from

  @TP-PATH-02 @must @pins:nat
  @needs:own-number @needs:ringing-phone @needs:other-port @needs:public-address
  Rule: Responses go to the port in Via, or where the request came from if it asks for that
    Source: RFC 3261 section 18.2.2, RFC 3581 section 4

    Scenario: The port in Via
      Given the desk phone answers calls
      And the carrier sends its messages from a port on which it does not listen
      When the carrier calls the trunk's number
      Then Asterisk's responses go to the carrier's usual port

    Scenario: The port that it came from
      Given the desk phone answers calls
      When the carrier from another port calls the trunk's number with the headers
        | Via | SIP/2.0/UDP <carrier>:5060;rport |
      Then Asterisk's responses go to the carrier's other port

  @TP-PATH-03 @must @pins:nat
  @needs:own-number @needs:ringing-phone @needs:other-port @needs:public-address
  Rule: The carrier's calls are hung up where its Contact says
    Source: RFC 3261 section 12.2.1.1

    Scenario: A call from a port on which the carrier does not listen
      Given the desk phone answers calls
      And the carrier sends its messages from a port on which it does not listen
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the desk phone hangs up
      Then the BYE goes to the carrier's usual port

  @TP-PATH-04 @should
  @needs:own-number @needs:ringing-phone @needs:other-port
  Rule: Also when the INVITE asked for responses to the port that it came from
    Source: RFC 3261 section 12.2.1.1, RFC 3581 section 4 (rport is about responses only)

    Scenario: Contact at the usual port
      Given the desk phone answers calls
      When the carrier from another port calls the trunk's number with the headers
        | Via     | SIP/2.0/UDP <carrier>:5060;rport |
        | Contact | <sip:anybody@<carrier>:5060>                                       |
      Then the carrier and the desk phone are connected
      When the desk phone hangs up
      Then the BYE goes to the carrier's usual port

  @TP-PATH-05 @must @pins:nat
  @needs:dialled-number @needs:other-port @needs:outbound-context @needs:public-address
  Rule: A call to the carrier goes on where the Contact of its answer says
    Source: RFC 3261 sections 12.1.2 and 12.2.1.1

    Scenario: Contact at another port
      Given the carrier answers calls
      And the responses of the carrier have the headers
        | Contact | <sip:<number agreed on>@<carrier>:<carrier's other port>> |
      When Asterisk calls a number that may be dialled
      Then the ACK goes to the carrier's other port

  @TP-PATH-06 @must @pins:nat
  @needs:dialled-number @needs:other-port @needs:outbound-context @needs:public-address
  Rule: Calls go to where the carrier is known to be, wherever its last call came from
    Source: RFC 3261 section 8.1.2, RFC 3263; the carrier's address comes from DNS (host)

    Scenario: After a call from a private address behind another port
      Given the carrier answers calls
      When the carrier from another port calls a number that is not the trunk's with the headers
        | Via | SIP/2.0/UDP 10.9.8.7:<carrier's other port> |
      Then the call is refused with 404
      When Asterisk calls a number that may be dialled
      Then the call to the carrier goes to the carrier's usual port
