Feature: Keys that are pressed
  A menu that hears a key twice, or not at all, sends the caller to the wrong place.

  @TP-DTMF-02 @must @pins:dtmf
  Rule: Each key that the carrier sends is seen once
    Source: RFC 4733 sections 2.5.1 and 3.2

    Scenario: The sixteen keys are seen by Asterisk
      Given the carrier answers calls
      When Asterisk calls 12065550100
      And the carrier presses 0123456789*#ABCD
      Then Asterisk sees the keys 0123456789*#ABCD

    Scenario: The same key twice
      Given the carrier answers calls
      When Asterisk calls 12065550100
      And the carrier presses 55
      Then Asterisk sees the keys 55

    Scenario: The sixteen keys reach the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 0123456789*#ABCD
      Then the desk phone receives the keys 0123456789*#ABCD

    Scenario: Under the payload type that the carrier chose
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers PCMU, telephone-event (96)
      And the carrier presses 42#
      Then the desk phone receives the keys 42#

  @TP-DTMF-03 @must @pins:dtmf
  Rule: Keys that Asterisk sends reach the carrier as telephone-events
    Source: RFC 4733 section 2.5.1: one timestamp for a key, a marker at its start, a rising duration, its end three times

    Scenario: Keys from the dialplan
      Given the carrier answers calls
      When Asterisk calls 12065550100
      And the call is answered
      And Asterisk presses 0123456789*#ABCD
      Then the carrier receives the keys 0123456789*#ABCD

    Scenario: Keys from the desk phone
      Given the carrier answers calls
      When the desk phone calls 12065550100
      And the desk phone presses 1234*#
      Then the carrier receives the keys 1234*#

    Scenario: Under the payload type that the carrier chose
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers PCMU, telephone-event (96)
      And the desk phone presses 7
      Then the carrier receives the keys 7
