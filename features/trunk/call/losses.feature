Feature: Messages that are lost
  UDP loses messages. Each side says again what was not answered, twice as long apart each time, and gives up in the end.

  @TP-CALL-30 @must @pins:outbound-dialplan @pins:host @pins:timers
  @needs:dialled-number @needs:outbound-context
  Rule: An INVITE that nobody answers is repeated, then given up
    Source: RFC 3261 section 17.1.1.2, timers A and B

    @slow
    Scenario: No response at all
      Given every 100 from the carrier is lost
      And the carrier meets INVITE with silence
      When Asterisk calls a number that may be dialled
      Then Asterisk repeats the INVITE to the carrier until it gives up
      And the dialplan is told that the call failed
      And Asterisk holds no channel

  @TP-CALL-31 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: Once the carrier has said anything, the INVITE is not repeated, and the call waits
    Source: RFC 3261 section 17.1.1.2, state Proceeding

    Scenario: 100, then nothing for a second
      Given the carrier meets INVITE with 100, then 1000 ms of silence, then 486
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk repeats no INVITE to the carrier

    @slow
    Scenario: Ringing for longer than an INVITE is repeated
      Given the carrier meets INVITE with ringing, then 7000 ms of silence, then an answer
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And Asterisk repeats no INVITE to the carrier

  @TP-CALL-32 @must @pins:identity @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: An answer that the carrier does not acknowledge is repeated, then the call is ended
    Source: RFC 3261 section 13.3.1.4

    Scenario: The first answer is lost
      Given the first 200 to the carrier is lost
      And the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And the call stays up

    @slow
    Scenario: No ACK ever comes
      Given every ACK from the carrier is lost
      And the desk phone answers calls
      When the carrier calls the trunk's number
      Then Asterisk repeats the 200 to the carrier until it gives up
      And Asterisk ends the call
      And Asterisk holds no channel

  @TP-CALL-33 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: Each answer of the carrier's is acknowledged, also one that comes again
    Source: RFC 3261 section 13.2.2.4

    Scenario: The answer comes twice
      Given every 200 from the carrier arrives twice
      And the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And Asterisk acknowledges the 200 of the carrier
      And the call stays up

    Scenario: The first answer is lost
      Given the first 200 from the carrier is lost
      And the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the call stays up

  @TP-CALL-34 @must @pins:identity @pins:timers
  @needs:own-number @needs:ringing-phone
  Rule: A BYE that is not answered is repeated, then given up
    Source: RFC 3261 section 17.1.2.2, timers E and F

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered

    Scenario: The first BYE is lost
      Given the first BYE to the carrier is lost
      When the desk phone hangs up
      Then the carrier answers the BYE
      And Asterisk holds no channel

    @slow
    Scenario: Every BYE is lost
      Given every BYE to the carrier is lost
      When the desk phone hangs up
      Then Asterisk repeats the BYE to the carrier until it gives up
      And Asterisk holds no channel

  @TP-CALL-35 @must @pins:identity @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A message that comes twice counts once
    Source: RFC 3261 section 17.2.1 and 17.2.2

    Scenario: INVITE twice
      Given every INVITE from the carrier arrives twice
      And the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier hangs up
      Then Asterisk has sent the desk phone 1 INVITE

    Scenario: BYE twice
      Given every BYE from the carrier arrives twice
      And the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier hangs up
      Then Asterisk answers the BYE with 200
      And the desk phone is sent BYE
      And Asterisk has sent the desk phone 1 BYE
