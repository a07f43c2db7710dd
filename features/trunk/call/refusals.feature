Feature: Calls that the carrier refuses

  @TP-CALL-20 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: A refusal is acknowledged and ends the call
    Source: RFC 3261 sections 8.1.3.4, 13.2.2.3 and 17.1.1.3; that the dialplan may place another is its own affair (section 21.5.4)

    Scenario Outline: <status>
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then Asterisk acknowledges the <status> of the carrier
      And Asterisk tries no call to the carrier more than 1 time
      And Asterisk holds no channel

      Examples:
        | status |
        | 300    |
        | 404    |
        | 486    |
        | 503    |
        | 603    |

  @TP-CALL-24 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: A call that was refused for good is not placed again
    Source: RFC 3261 sections 21.4 and 21.6 (a client should not try the same again, which is answered as before)

    Scenario Outline: <status>
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then Asterisk acknowledges the <status> of the carrier
      And Asterisk has sent the carrier 1 INVITE

      Examples:
        | status |
        | 404    |
        | 603    |

  @TP-CALL-21 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: A refusal that makes no sense for a call ends it all the same
    Source: RFC 3261 section 8.1.3.2 (an unknown 4xx is a 400) and section 17.1.1.3

    @slow
    Scenario Outline: <refusal>
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk acknowledges the <status> of the carrier

      Examples:
        | status | refusal                         |
        | 422    | 422 without its Min-SE          |
        | 423    | 423, which is for registrations |

  @TP-CALL-23 @must @pins:outbound-dialplan @pins:context @pins:redirects
  @needs:dialled-number @needs:outbound-context
  Rule: A redirection goes through the dialplan of the trunk, and never straight to where the carrier points
    Source: RFC 3261 sections 8.1.3.4 and 26.1.4; configs/samples/sip.conf.sample, promiscredir

    @needs:own-number @needs:ringing-phone
    Scenario Outline: <status> to the trunk's own number
      Given the carrier meets INVITE with <status> (Contact: <sip:<number>@192.0.2.1>)
      And the desk phone answers calls
      When Asterisk calls a number that may be dialled
      Then the desk phone is called

      Examples:
        | status |
        | 301    |
        | 302    |

    @needs:ringing-phone
    Scenario: 302 to somebody else's number
      Given the carrier meets INVITE with 302 (Contact: <sip:<caller's number>@192.0.2.1>)
      And the desk phone answers calls
      When Asterisk calls a number that may be dialled
      Then the dialplan is told what came of the call
      And Asterisk asks the carrier for the number agreed on alone
