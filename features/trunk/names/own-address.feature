Feature: Where the carrier finds Asterisk

  @TP-NAME-08 @must @pins:own-port @pins:own-address
  @needs:public-address
  Rule: Asterisk is at UDP port 5060, and says so
    Source: Flowroute, host-based inbound routes (a host without a port); RFC 3261 sections 18.2.1 and 19.1.2 (the default port)

    @needs:dialled-number @needs:outbound-context
    Scenario: A call out
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier has the headers
        | Via     | SIP/2.0/UDP <asterisk>:5060         |
        | Contact | <sip:<number>@<asterisk>:5060>   |

    @needs:own-number @needs:ringing-phone
    Scenario: A call in
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And Asterisk's response has the headers
        | Contact | <sip:<number>@<asterisk>:5060> |
