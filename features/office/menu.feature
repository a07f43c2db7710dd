Feature: What a caller finds when the office is open

  Background:
    Given it is Wednesday 10:00

  @TP-OFFICE-01 @must @pins:inbound-dialplan
  @needs:own-number @needs:second-phone
  Rule: A caller who presses the extension of a telephone reaches it
    Source: the office's own dialplan

    Scenario: The workshop's
      Given the second phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And the call reaches extension s of day
      When the carrier presses 102
      Then the second phone is called
      And the call reaches extension s of ring

    Scenario: One that there is not, and then the reception's
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 7
      Then the call reaches extension i of day
      When the carrier presses 101
      Then the desk phone is called

  @TP-OFFICE-02 @must @pins:inbound-dialplan
  @needs:own-number @needs:second-phone @needs:third-phone
  Rule: Zero, or no key, rings all telephones, and the first that answers has the call
    Source: the office's own dialplan

    Background:
      Given the desk phone meets INVITE with ringing
      And the second phone answers calls
      And the third phone meets INVITE with ringing

    Scenario: Zero
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 0
      Then the desk phone is called
      And the third phone is called
      And the second phone is called
      When the carrier hangs up
      Then Asterisk has sent the desk phone 1 CANCEL
      And Asterisk has sent the third phone 1 CANCEL
      And Asterisk has sent the second phone 0 CANCELs

    @slow
    Scenario: No key
      When the carrier calls the trunk's number
      Then the call reaches extension 0 of day
      And the second phone is called
