@needs:telephone-events
Feature: Keys that are pressed
  A menu that hears a key twice, or not at all, sends the caller to the wrong place.

  @TP-DTMF-02 @must @pins:dtmf
  Rule: Each key that the carrier sends is seen once
    Source: RFC 4733 sections 2.5.1 and 3.2

    @needs:dialled-number @needs:outbound-context
    Scenario: The sixteen keys are seen by Asterisk
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the carrier presses 0123456789*#ABCD
      Then Asterisk sees the keys 0123456789*#ABCD

    @needs:dialled-number @needs:outbound-context
    Scenario: The same key twice
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the carrier presses 55
      Then Asterisk sees the keys 55

    @needs:own-number @needs:ringing-phone
    Scenario: The sixteen keys reach the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 0123456789*#ABCD
      Then the desk phone receives the keys 0123456789*#ABCD

    @needs:own-number @needs:ringing-phone
    Scenario: Under the payload type that the carrier chose
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs, telephone-event (96)
      And the carrier presses 42#
      Then the desk phone receives the keys 42#

    @needs:dialled-number @needs:outbound-context
    Scenario: Before the call is answered
      Given the carrier meets INVITE with early media
      When Asterisk calls a number that may be dialled
      And the carrier presses 3 before the call is answered
      Then Asterisk sees the keys 3

    @needs:dialled-number @needs:outbound-context
    Scenario Outline: A key that is held for <length> ms
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the carrier presses 8 for <length> ms each
      Then Asterisk sees the keys 8

      Examples: Menus take a key that lasts for 40 ms
        | length |
        | 40     |
        | 100    |

      @slow
      Examples: Held down
        | length |
        | 5000   |

    @needs:dialled-number @needs:outbound-context
    Scenario: Twenty keys in fast sequence are seen by Asterisk
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the carrier presses 01234567899876543210 for 40 ms each
      Then Asterisk sees the keys 01234567899876543210

    @needs:own-number @needs:ringing-phone
    Scenario: Twenty keys in fast sequence reach the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 01234567899876543210 for 40 ms each
      Then the desk phone receives the keys 01234567899876543210

  @TP-DTMF-03 @must @pins:dtmf
  Rule: Keys that Asterisk sends reach the carrier as telephone-events
    Source: RFC 4733 section 2.5.1: one timestamp for a key, a marker at its start, a rising duration, an end

    @needs:dialled-number @needs:outbound-context
    Scenario: Keys from the dialplan
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the call is answered
      And Asterisk presses 0123456789*#ABCD
      Then the carrier receives the keys 0123456789*#ABCD

    @needs:dialled-number @needs:calling-phone
    Scenario: The sixteen keys of the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      And the desk phone presses 0123456789*#ABCD
      Then the carrier receives the keys 0123456789*#ABCD

    @needs:dialled-number @needs:calling-phone
    Scenario: Twenty keys in fast sequence
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      And the desk phone presses 01234567899876543210 for 40 ms each
      Then the carrier receives the keys 01234567899876543210

    @needs:own-number @needs:ringing-phone
    Scenario: Under the payload type that the carrier offered
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs, telephone-event (96)
      And the desk phone presses 7
      Then the carrier receives the keys 7

    @needs:dialled-number @needs:calling-phone
    Scenario: Under the payload type that the carrier answered with
      Given the carrier meets INVITE with an answer with the trunk's codec, telephone-event (96)
      When the desk phone calls a number that may be dialled
      And the desk phone presses 7
      Then the carrier receives the keys 7

  @TP-DTMF-11 @should @pins:dtmf
  @needs:dialled-number @needs:outbound-context
  Rule: The end of a key that Asterisk sends is said three times
    Source: RFC 4733 section 2.5.1.4 (it should be, for the network may lose one)

    Scenario: Keys from the dialplan
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the call is answered
      And Asterisk presses 159#
      Then the carrier is told the end of each of the keys 159# three times

  @TP-DTMF-13 @should @pins:dtmf @pins:early-media
  @needs:dialled-number @needs:calling-phone
  Rule: Keys that are pressed before the answer reach the carrier
    Source: RFC 3960 section 3, RFC 4733 section 2.5.1: some announcements ask for a key before they answer; a dialplan may have the caller hear something else till then

    Scenario: Early media
      Given the carrier meets INVITE with early media
      When the desk phone calls a number that may be dialled
      And the desk phone presses 3 before the call is answered
      Then the carrier receives the keys 3

  @TP-DTMF-04 @must @pins:dtmf
  @needs:dialled-number @needs:outbound-context
  Rule: Each key is seen once whatever the network does to its packets, as long as one of them arrives
    Source: RFC 4733 sections 2.5.1.4, 2.5.2.2 and 2.6 (each packet says which key, since when and for how long)

    Background:
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled

    Scenario Outline: A key with <fault>
      When the carrier presses 159, <fault>
      Then Asterisk sees the keys 159

      Examples:
        | fault                  |
        | its start lost         |
        | its middle lost        |
        | its ends lost          |
        | its packets reordered  |
        | its packets duplicated |

  @TP-DTMF-05 @should @pins:dtmf
  @needs:own-number @needs:ringing-phone
  Rule: A key that is passed on lasts as long as it was pressed
    Source: RFC 4733 section 2.5.1.3 (the duration is that of the event); some menus tell a long key from a short one

    Scenario: A key held for 200 ms
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 2 for 200 ms each
      Then the desk phone receives the keys 2 for 200 ms each

    @slow
    Scenario: A key held down for 5 seconds
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 2 for 5000 ms each
      Then the desk phone receives the keys 2 for 5000 ms each
