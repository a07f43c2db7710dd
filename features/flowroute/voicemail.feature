Feature: Voicemail of our own dialplan
  Whoever calls while nobody answers for 20 seconds leaves a message, and finds it kept.

  @TP-ROUTE-11 @must @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone @needs:mailbox @needs:telephone-events @needs:g711 @needs:asterisk-speaks
  Rule: Voicemail keeps what the caller says, sample for sample, and hangs up when the caller is done
    Source: the trunk's own dialplan and voicemail.conf

    Background:
      Given the desk phone meets INVITE with 486
      When the carrier calls the trunk's number
      And the carrier presses #

    Scenario: The caller skips the greeting, speaks and hangs up
      When the carrier leaves a recording after the beep
      And the carrier hangs up
      Then mailbox 100@default holds the carrier's recording

    Scenario: The caller ends the message with a key
      When the carrier leaves a recording after the beep
      And the carrier presses #
      Then mailbox 100@default holds the carrier's recording
      And Asterisk ends the call

  @TP-ROUTE-14 @should @pins:inbound-dialplan
  Rule: The mailbox has a password, and its owner's name
    Source: the trunk's own voicemail.conf
    No observable effect: because no extension leads to VoiceMailMain, which asks for the password, and no directory says the name

  @TP-ROUTE-12 @must @slow @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone @needs:mailbox @needs:g711 @needs:asterisk-speaks
  Rule: The desk phone rings for 20 seconds; then the caller hears that it is not available, and can leave a message
    Source: the trunk's own dialplan

    Scenario: Nobody answers
      Given the desk phone meets INVITE with ringing, then silence
      When the carrier calls the trunk's number
      Then the desk phone rings for 20 seconds
      And voicemail takes the call
      When the carrier leaves a recording after the beep
      And the carrier hangs up
      Then mailbox 100@default holds the carrier's recording
      And the caller has been told that the desk phone is not available
