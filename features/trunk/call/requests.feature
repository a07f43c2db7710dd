Feature: Requests other than INVITE, ACK, CANCEL and BYE

  @TP-CALL-60 @must @pins:identity @pins:requests
  @needs:own-number @needs:ringing-phone
  Rule: A request in a call is answered, and the call goes on whatever the answer
    Source: RFC 3261 sections 8.2.1 and 12.2.2; RFC 3311, RFC 3262, RFC 6086, RFC 3428, RFC 6665, RFC 3515

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number

    Scenario Outline: <method>
      When the carrier sends <method> in the call
      Then Asterisk answers the <method>, whatever it says
      And the call stays up

      Examples:
        | method  |
        | UPDATE  |
        | PRACK   |
        | OPTIONS |
        | PING    |

    Scenario Outline: <method> with <header> <value>
      When the carrier sends <method> in the call with the headers
        | <header> | <value> |
        | Body     | <body>  |
      Then Asterisk answers the <method>, whatever it says
      And the call stays up

      Examples:
        | method    | header       | value                       | body                       |
        | INFO      | Content-Type | text/plain                  | hello                      |
        | INFO      | Content-Type | application/dtmf-relay      | Signal=5\\nDuration=100\\n |
        | MESSAGE   | Content-Type | text/plain                  | hello                      |
        | SUBSCRIBE | Event        | dialog                      |                            |
        | REFER     | Refer-To     | <sip:<caller's number>@192.0.2.1> |                            |

    Scenario: NOTIFY
      When the carrier sends NOTIFY in the call with the headers
        | Event              | talk       |
        | Subscription-State | terminated |
      Then Asterisk answers the NOTIFY, whatever it says
      And the call stays up

  @TP-CALL-61 @must @pins:identity @pins:requests
  @needs:own-number
  Rule: A request outside any call is refused, but for OPTIONS, which is answered
    Source: RFC 3261 sections 8.2.1, 9.2, 12.2.2 and 15.1.2, and 11.2 (OPTIONS is answered as an INVITE would be); RFC 6665 section 4.1.3, RFC 3515 section 2.4.4

    Scenario Outline: <method>
      When the carrier sends <method> to the trunk's number
      Then Asterisk refuses the <method>

      Examples:
        | method  |
        | UPDATE  |
        | PRACK   |
        | INFO    |
        | BYE     |
        | CANCEL  |
        | MESSAGE |
        | PING    |

    Scenario: OPTIONS
      When the carrier sends OPTIONS to the trunk's number
      Then Asterisk answers the OPTIONS, whatever it says

    Scenario Outline: <method> with <header>
      When the carrier sends <method> to the trunk's number with the headers
        | <header>           | <value>    |
        | Subscription-State | terminated |
      Then Asterisk refuses the <method>

      Examples:
        | method    | header   | value                       |
        | NOTIFY    | Event    | talk                        |
        | PUBLISH   | Event    | presence                    |
        | REFER     | Refer-To | <sip:<caller's number>@192.0.2.1> |

    Scenario: SUBSCRIBE, which may be challenged first
      When the carrier sends SUBSCRIBE to the trunk's number with the headers
        | Event | talk |
      Then Asterisk refuses the SUBSCRIBE
