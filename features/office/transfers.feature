Feature: Calls that a telephone hands on

  @TP-OFFICE-10 @must @pins:inbound-dialplan @pins:transfers
  @needs:own-number @needs:second-phone
  Rule: A telephone hands a caller on, at once or after a word with who is there
    Source: RFC 5589 sections 6 and 7, RFC 3515, RFC 3891; the office's own dialplan

    Background:
      Given it is Wednesday 10:00
      And the desk phone answers calls
      And the second phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 101
      Then the desk phone is called

    Scenario: At once
      When the desk phone transfers the call to 102
      Then Asterisk answers the REFER with 202
      And the second phone is called
      And the desk phone's transfer succeeds
      When the desk phone hangs up
      And the carrier plays a recording
      Then the second phone hears the carrier's recording, with at most 100 ms missing

    Scenario: At once, to a number that no telephone can dial
      When the desk phone transfers the call to the trunk's number
      Then the desk phone's transfer fails
      And the call stays up
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording, with at most 100 ms missing

    Scenario: After a word
      When the desk phone calls 102
      Then the desk phone's call is answered
      When the desk phone transfers the call to the call that it has placed
      Then the desk phone's transfer succeeds
      When the carrier plays a recording
      Then the second phone hears the carrier's recording, with at most 100 ms missing

    Scenario: After a word, when who was there has hung up
      When the desk phone calls 102
      Then the desk phone's call is answered
      When the second phone hangs up
      Then the desk phone is sent BYE
      When the desk phone transfers the call to the call that it has placed
      Then the desk phone's transfer fails
      And the call stays up

  @TP-OFFICE-11 @must @pins:inbound-dialplan
  @needs:own-number @needs:second-phone
  Rule: A telephone that is forwarded has its calls ring another
    Source: RFC 3261 section 21.3.3; the office's own dialplan

    Background:
      Given it is Wednesday 10:00
      And the desk phone forwards calls to 102
      And the second phone answers calls

    Scenario: A call that the carrier delivers
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 101
      Then the second phone is called
      When the carrier plays a recording
      Then the second phone hears the carrier's recording, with at most 100 ms missing

    @needs:third-phone
    Scenario: A call from inside
      When the third phone calls 101
      Then the second phone is called
      And the third phone's call is answered

  @TP-OFFICE-12 @must @pins:inbound-dialplan @pins:outbound-dialplan @pins:transfers
  @needs:own-number @needs:third-phone @needs:dialled-number
  Rule: The telephone in the hall sends no caller out, neither by transferring nor by forwarding
    Source: the office's own dialplan; whoever passes by can pick it up

    Background:
      Given it is Wednesday 10:00

    Scenario: It transfers
      Given the third phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 103
      Then the third phone is called
      When the third phone transfers the call to a number that may be dialled
      Then the third phone's transfer fails
      When the carrier hangs up
      Then Asterisk has sent the carrier 0 INVITEs

    Scenario: It forwards
      Given the third phone forwards calls to a number that may be dialled
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 103
      Then the third phone is called
      And Asterisk ends the call
      And Asterisk has sent the carrier 0 INVITEs
