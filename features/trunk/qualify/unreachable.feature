@needs:qualify
Feature: A carrier that is not there, or slow
  A caller who hears at once that there is no way out can take another way; one who waits for 32 seconds hangs up.

  @TP-QUAL-04 @must @pins:qualify @slow
  @needs:dialled-number @needs:calling-phone
  Rule: A carrier that does not answer is unreachable before an INVITE would have failed, and calls to it fail at once
    Source: RFC 3261 section 17.1.1.2 (an INVITE that nobody answers fails after 32 seconds); Asterisk's sip.conf, qualify

    Scenario Outline: OPTIONS meet <response>
      Given from the start the carrier meets OPTIONS with <response>
      Then the trunk becomes unreachable within 32 seconds
      When the desk phone calls a number that may be dialled
      Then the dialplan is told that the call failed
      And the desk phone's call is turned away
      And Asterisk has sent the carrier 0 INVITEs

      Examples:
        | response          |
        | silence           |
        | 100, then silence |

  @TP-QUAL-05 @should @pins:qualify @slow
  @needs:dialled-number @needs:outbound-context
  Rule: A carrier that answers after more than 2 seconds gets no calls until it answers sooner
    Source: Asterisk's sip.conf, qualify, where another limit does nobody wrong

    Scenario: An answer after 2.5 seconds
      Given from the start the carrier meets OPTIONS with 2500 ms of silence, then 200
      Then the trunk becomes unusable
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk has sent the carrier 0 INVITEs

    Scenario: Another one that comes at once
      Given from the start the carrier meets OPTIONS with 2500 ms of silence, then 200, then 200
      And the carrier answers calls
      Then the trunk becomes unusable
      And the trunk becomes reachable within 60 seconds
      When Asterisk calls a number that may be dialled
      Then the call is answered

  @TP-QUAL-06 @must @pins:qualify @slow
  @needs:dialled-number @needs:outbound-context
  Rule: A carrier that comes back gets calls again within a minute
    Source: Asterisk's sip.conf, qualify; for as long, callers are turned away though there is a way out

    Scenario: From silence
      Given from the start the carrier meets OPTIONS with silence, then 200
      And the carrier answers calls
      Then the trunk becomes unreachable within 32 seconds
      And the trunk becomes reachable within 60 seconds
      When Asterisk calls a number that may be dialled
      Then the call is answered

  @TP-QUAL-07 @must @pins:qualify @slow
  @needs:own-number @needs:ringing-phone
  Rule: Incoming calls are accepted while the trunk is unreachable
    Source: RFC 3261 section 8.2 (a server answers requests by themselves)

    Scenario: The carrier calls while its OPTIONS go unanswered
      Given from the start the carrier meets OPTIONS with silence
      And the desk phone answers calls
      Then the trunk becomes unreachable within 32 seconds
      When the carrier calls the trunk's number
      Then the call is answered
