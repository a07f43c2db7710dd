Feature: Where the carrier finds Asterisk

  @TP-NAME-08 @must @pins:own-port @pins:own-address
  @needs:public-address
  Rule: Asterisk says at which address and UDP port it is
    Source: RFC 3261 sections 18.1.1 (Via says where responses go) and 8.1.1.8 (Contact says where requests go)

    @needs:dialled-number @needs:outbound-context
    Scenario: A call out
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier has the headers
        | Via     | SIP/2.0/UDP <asterisk>:<asterisk's port>       |
        | Contact | <sip:<number>@<asterisk>:<asterisk's port>> |

    @needs:own-number @needs:ringing-phone
    Scenario: A call in
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And Asterisk's response has the headers
        | Contact | <sip:<number>@<asterisk>:<asterisk's port>> |

  @TP-NAME-09 @should @pins:own-port
  @needs:public-address @needs:dialled-number @needs:outbound-context
  Rule: Asterisk is at port 5060, where it is looked for by who is told no other
    Source: RFC 3261 section 19.1.2 (the default port); Flowroute, host-based inbound routes, in which a host may have a port

    Scenario: A call out
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the INVITE to the carrier has the headers
        | Via     | SIP/2.0/UDP <asterisk>:5060    |
        | Contact | <sip:<number>@<asterisk>:5060> |
