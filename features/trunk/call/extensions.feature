Feature: Session timers and other extensions of SIP

  @TP-CALL-50 @must @pins:session-timers @pins:identity
  @needs:session-timers
  Rule: A session timer that the carrier asks for is agreed to
    Source: RFC 4028 section 9

    @needs:own-number @needs:ringing-phone
    Scenario Outline: The carrier asks for <asked>
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Supported       | timer   |
        | Session-Expires | <asked> |
      Then the call is answered
      And Asterisk agrees to the session timer that it was asked for

      Examples:
        | asked              |
        | 1800               |
        | 1800;refresher=uac |
        | 90;refresher=uas   |

    @needs:own-number @needs:ringing-phone
    Scenario: The carrier insists on a session timer
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Supported | timer |
        | Require   | timer |
      Then the call is answered

    @needs:dialled-number @needs:outbound-context
    Scenario: The carrier answers with a session timer
      Given the responses of the carrier have the headers
        | Supported       | timer              |
        | Require         | timer              |
        | Session-Expires | 1800;refresher=uac |
      And the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the call stays up

  @TP-CALL-51 @must @pins:session-timers @pins:identity
  @needs:own-number @needs:session-timers
  Rule: A session interval that is too small is refused with 422 and the least that will do
    Source: RFC 4028 sections 5 and 9

    Scenario: The carrier asks for 60 seconds
      When the carrier calls the trunk's number with the headers
        | Supported       | timer |
        | Session-Expires | 60    |
      Then the call is refused with 422
      And Asterisk's response has the headers
        | Min-SE | any |
      And the call reaches no dialplan

  @TP-CALL-52 @must @pins:session-timers @pins:outbound-dialplan
  @needs:dialled-number @needs:session-timers @needs:outbound-context
  Rule: A call that the carrier wants a longer session interval for is placed again with that
    Source: RFC 4028 section 7.3

    Scenario: 422 with Min-SE
      Given the carrier meets INVITE with 422 (Min-SE: 1800), then an answer
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the last INVITE to the carrier has the headers
        | Min-SE | 1800 |

  @TP-CALL-53 @must @pins:session-timers @pins:identity
  @needs:own-number @needs:ringing-phone @needs:session-timers
  Rule: A session that Asterisk is to refresh is refreshed in time
    Source: RFC 4028 sections 7.2 and 10 (at half of the interval)

    @slow
    Scenario: An interval of 90 seconds
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Supported       | timer            |
        | Session-Expires | 90;refresher=uas |
      And the carrier stays on the line for 50 seconds
      Then Asterisk has refreshed the session
      And the call stays up

  @TP-CALL-54 @must @pins:identity
  @needs:own-number
  Rule: A call that requires an extension unknown to Asterisk is refused with 420 and its name
    Source: RFC 3261 section 8.2.2.3; RFC 3262 section 3 for 100rel

    Scenario Outline: The carrier requires <extension>
      When the carrier calls the trunk's number with the headers
        | Require | <extension> |
      Then the call is refused with 420
      And Asterisk's response has the headers
        | Unsupported | <extension> |
      And the call reaches no dialplan

      Examples:
        | extension |
        | 100rel    |
        | foo       |

    @needs:ringing-phone
    Scenario: The carrier can do 100rel but does not insist
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Supported | 100rel |
      Then the call is answered
