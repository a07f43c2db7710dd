@needs:qualify
Feature: A carrier that is not there, or slow
  A caller who hears at once that there is no way out can take another way; one who waits for 32 seconds hangs up.

  @TP-QUAL-04 @must @pins:qualify @slow
  @needs:dialled-number @needs:calling-phone
  Rule: A carrier that does not answer is unreachable after 4 seconds, and calls to it fail at once, without an INVITE
    Source: Asterisk's sip.conf, qualify (2 seconds, and again 2 for what comes late)

    Scenario Outline: OPTIONS meet <response>
      Given from the start the carrier meets OPTIONS with <response>
      Then the trunk becomes unreachable after 3 to 6 seconds
      When the desk phone calls 12065550100
      Then the dialplan is told CHANUNAVAIL
      And the desk phone's call is refused with 480
      And Asterisk has sent the carrier 0 INVITEs

      Examples:
        | response          |
        | silence           |
        | 100, then silence |

  @TP-QUAL-05 @must @pins:qualify @slow
  @needs:dialled-number @needs:outbound-context
  Rule: A carrier that answers after more than 2 seconds is lagged, and calls to it fail without an INVITE
    Source: Asterisk's sip.conf, qualify

    Scenario: An answer after 2.5 seconds
      Given from the start the carrier meets OPTIONS with 2500 ms of silence, then 200
      Then the trunk becomes lagged after 2 to 4 seconds
      When Asterisk calls 12065550100
      Then the dialplan is told CHANUNAVAIL
      And Asterisk has sent the carrier 0 INVITEs

  @TP-QUAL-06 @must @pins:qualify @slow
  @needs:dialled-number @needs:outbound-context
  Rule: A carrier that comes back gets calls again within 10 seconds
    Source: Asterisk's chan_sip.c, DEFAULT_FREQ_NOTOK

    Scenario Outline: From <state>
      Given from the start the carrier meets OPTIONS with <response>, then 200
      And the carrier answers calls
      Then the trunk becomes <state>
      And the trunk becomes reachable after 9 to 12 seconds
      When Asterisk calls 12065550100
      Then the call is answered

      Examples:
        | state       | response                     |
        | unreachable | silence                      |
        | lagged      | 2500 ms of silence, then 200 |

  @TP-QUAL-07 @must @pins:qualify @slow
  @needs:own-number @needs:ringing-phone
  Rule: Incoming calls are accepted while the trunk is unreachable
    Source: RFC 3261 section 8.2 (a server answers requests by themselves)

    Scenario: The carrier calls while its OPTIONS go unanswered
      Given from the start the carrier meets OPTIONS with silence
      And the desk phone answers calls
      Then the trunk becomes unreachable
      When the carrier calls the trunk's number
      Then the call is answered
