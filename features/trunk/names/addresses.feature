@needs:carrier-name
Feature: Where the carrier's name points
  The configuration names the carrier; the name server says where that is.

  @TP-NAME-01 @must @pins:host
  @needs:dialled-number @needs:outbound-context
  Rule: Calls go to the address of the carrier's name, and ask for the name
    Source: RFC 3263 section 4.2, RFC 3261 section 8.1.1.1; Flowroute's technical specification

    Scenario: A call out
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier has the headers
        | Request-URI | sip:<number agreed on>@<carrier's name>   |
        | To          | <sip:<number agreed on>@<carrier's name>> |

  @TP-NAME-02 @should @pins:host @pins:identity
  @needs:own-number @needs:ringing-phone @needs:second-address
  Rule: Calls from every address of the carrier's name are the trunk's
    Source: RFC 3263 section 4.2 (all addresses of a name are the same server's); carriers call from each of theirs

    Scenario: Two addresses
      Given the carrier's name resolves to the carrier and the carrier's second address
      And the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier's second address calls the trunk's number
      Then the call is answered

  @TP-NAME-03 @must @pins:host
  @needs:second-address
  Rule: Where the name has SRV records, the trunk is the server that they name first, at the port that they name
    Source: RFC 3263 section 4.2, RFC 2782

    Background:
      Given the carrier's SRV records name the carrier's second address and the carrier

    @needs:dialled-number @needs:outbound-context
    Scenario: A call out
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier's second address has the headers
        | Request-URI | sip:<number agreed on>@<carrier's name> |

    @needs:own-number @needs:ringing-phone
    Scenario: A call in
      Given the desk phone answers calls
      When the carrier's second address calls the trunk's number
      Then the call is answered

  @TP-NAME-04 @should @pins:host
  @needs:dialled-number @needs:second-address @needs:qualify @needs:outbound-context
  Rule: Where the first server is silent, calls go to the next
    Source: RFC 3263 section 4.3

    @slow
    Scenario: The first of two servers is silent
      Given the carrier's SRV records name the carrier and the carrier's second address
      And from the start the carrier meets OPTIONS with silence
      When Asterisk calls a number that may be dialled
      Then Asterisk has sent the carrier's second address 1 INVITE

  @TP-NAME-05 @must @pins:host
  Rule: Where the name resolves to nothing, calls fail at once and nobody is taken for the carrier
    Source: RFC 3263 section 4 (no address, no server); RFC 3261 section 26.1.2

    Background:
      Given the carrier's name resolves to nothing

    @needs:dialled-number @needs:outbound-context
    Scenario: A call out
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed

    @needs:own-number
    Scenario: A call in
      When the carrier calls the trunk's number
      Then the call reaches no dialplan
