Feature: Why a call ended
  The carrier's exchange shows, plays or bills what it is told here; numbers are those of ITU-T Q.850.

  @TP-CALL-07 @should @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call that Asterisk ends says why in its BYE
    Source: RFC 3326 section 2; channels/chan_sip.c says it in X-Asterisk-HangupCauseCode

    Scenario Outline: Cause <cause>
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When Asterisk hangs up with cause <cause>
      Then the BYE to the carrier says cause <cause>

      Examples:
        | cause |
        | 16    |
        | 38    |

  @TP-CALL-08 @must @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call that Asterisk ends before its answer gets the response that goes with the cause
    Source: RFC 3398 section 7.2.4.1; channels/chan_sip.c, hangup_cause2sip, where the RFC leaves it open

    Scenario Outline: Cause <cause>
      Given the desk phone meets INVITE with ringing
      When the carrier calls the trunk's number
      Then the carrier is told that it rings
      When Asterisk hangs up with cause <cause>
      Then the call is refused with <status>
      And Asterisk cancels its call to the desk phone

      Examples:
        | cause | status |
        | 1     | 404    |
        | 2     | 404    |
        | 3     | 404    |
        | 16    | 603    |
        | 17    | 486    |
        | 18    | 408    |
        | 19    | 480    |
        | 20    | 480    |
        | 21    | 403    |
        | 22    | 410    |
        | 27    | 502    |
        | 28    | 484    |
        | 29    | 501    |
        | 31    | 480    |
        | 34    | 503    |
        | 38    | 500    |
        | 42    | 503    |
        | 58    | 488    |
        | 66    | 503    |
        | 127   | 500    |
