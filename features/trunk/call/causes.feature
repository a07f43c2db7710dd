Feature: Why a call ended
  The carrier's exchange shows, plays or bills what it is told here; numbers are those of ITU-T Q.850.

  @TP-CALL-07 @should @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call that Asterisk ends says why in its BYE
    Source: RFC 3326 section 2; channels/chan_sip.c says it in X-Asterisk-HangupCauseCode

    Scenario Outline: Cause <cause>
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When Asterisk hangs up with cause <cause>
      Then the BYE to the carrier says cause <cause>

      Examples:
        | cause |
        | 16    |
        | 38    |

    Scenario: The desk phone hangs up
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the desk phone hangs up
      Then the BYE to the carrier says cause 16

    Scenario: The carrier hangs up
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier hangs up
      Then the BYE to the desk phone says cause 16

  @TP-CALL-13 @must @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call that Asterisk ends while the desk phone rings is over, and the desk phone stops ringing
    Source: RFC 3261 sections 9.1 and 13.3.1.3; a dialplan may have answered the call itself, so that it is ended with BYE

    Scenario: Asterisk hangs up while the desk phone rings
      Given the desk phone meets INVITE with ringing
      When the carrier calls the trunk's number
      Then the carrier is told that it rings
      And the desk phone is called
      When Asterisk hangs up
      Then the call is turned away, or ended if the dialplan has answered it
      And Asterisk cancels its call to the desk phone
      And Asterisk holds no channel
