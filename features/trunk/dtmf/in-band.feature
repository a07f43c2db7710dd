Feature: Keys and sound are kept apart
  A key that goes as a telephone-event and as a sound is heard twice; a voice that sounds like a key presses one.

  @TP-DTMF-06 @must @pins:dtmf
  @needs:own-number @needs:ringing-phone @needs:telephone-events @needs:g711 @needs:same-codecs
  Rule: Where telephone-events were agreed on, a sound is not taken for a key
    Source: RFC 4733 section 1.1 (tones in the audio are for those who have agreed on nothing better); the carrier sends keys out of band

    Scenario: The tones of a key from the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier plays the tones of 159#
      Then the desk phone hears the tones of 159#
      And Asterisk sees no keys from the carrier

  @TP-DTMF-12 @should @pins:dtmf
  @needs:own-number @needs:ringing-phone @needs:telephone-events @needs:g711 @needs:same-codecs
  Rule: A sound is not taken for a key where nothing was agreed on either
    Source: the carrier sends keys out of band, so that what sounds like one is a voice or a machine; who has dtmfmode=auto wants it otherwise (RFC 4733 section 1.1)

    Scenario: The tones of a key from a carrier that knows no telephone-events
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs
      And the carrier plays the tones of 159#
      Then the desk phone hears the tones of 159#
      And Asterisk sees no keys from the carrier

    Scenario: The tones of a key from a desk phone that knows no telephone-events
      Given the desk phone meets INVITE with an answer with the trunk's codec
      When the carrier calls the trunk's number
      And the desk phone plays the tones of 159#
      Then the carrier hears the tones of 159#
      And Asterisk sees no keys from the desk phone

  @TP-DTMF-07 @must @pins:dtmf
  @needs:telephone-events @needs:g711
  Rule: A telephone-event is never turned into a sound
    Source: RFC 4733 section 2.5.1 (an event stands in the place of the audio); Flowroute asks for keys out of band

    @needs:own-number @needs:ringing-phone
    Scenario: A key from the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier presses 159# for 200 ms each
      Then the desk phone receives the keys 159#
      And the desk phone has heard no tones of keys

    @needs:dialled-number @needs:calling-phone
    Scenario: A key from the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      And the desk phone presses 159# for 200 ms each
      Then the carrier receives the keys 159#
      And the carrier has heard no tones of keys

  @TP-DTMF-08 @must @pins:dtmf
  @needs:telephone-events @needs:same-codecs
  Rule: Who has declared no telephone-events is sent none
    Source: RFC 3264 sections 5.1 and 6.1 (nobody is sent a format that it did not list)

    @needs:own-number @needs:ringing-phone
    Scenario: The carrier's offer has none
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs
      Then Asterisk answers with the trunk's codecs
      When the desk phone presses 7
      And the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And the carrier has received no telephone-events, but audio

    @needs:dialled-number @needs:calling-phone
    Scenario: The carrier's answer has none
      Given the carrier meets INVITE with an answer with the trunk's codec
      When the desk phone calls a number that may be dialled
      And the desk phone presses 7
      And the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And the carrier has received no telephone-events, but audio

    @needs:own-number @needs:ringing-phone
    Scenario: The desk phone's answer has none
      Given the desk phone meets INVITE with an answer with the trunk's codec
      When the carrier calls the trunk's number
      And the carrier presses 7
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit
      And the desk phone has received no telephone-events, but audio

  @TP-DTMF-09 @should @pins:dtmf
  @needs:dialled-number @needs:outbound-context
  Rule: A key that comes in an INFO is seen once
    Source: RFC 6086 section 4.2.2 (an INFO that is understood is answered with 200); channels/chan_sip.c, handle_request_info

    Background:
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled

    Scenario Outline: INFO of the type dtmf-relay with <signal>
      When the carrier sends INFO in the call with the headers
        | Content-Type | application/dtmf-relay            |
        | Body         | Signal=<signal>\nDuration=160\n |
      Then Asterisk answers the INFO with 200
      And Asterisk sees the keys <key>

      Examples:
        | signal | key |
        | 5      | 5   |
        | *      | *   |
        | #      | #   |
        | D      | D   |

    Scenario Outline: INFO of the type dtmf with <signal>
      When the carrier sends INFO in the call with the headers
        | Content-Type | application/dtmf |
        | Body         | <signal>       |
      Then Asterisk answers the INFO with 200
      And Asterisk sees the keys <key>

      Examples:
        | signal | key |
        | 5      | 5   |
        | 10     | *   |
        | 11     | #   |
        | 15     | D   |

  @TP-DTMF-10 @must @pins:dtmf
  @needs:dialled-number @needs:telephone-events @needs:outbound-context
  Rule: Asterisk sends the carrier no keys in INFO
    Source: Flowroute asks for RFC 2833 digits

    Scenario: A key from the dialplan
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      And the call is answered
      And Asterisk presses 5
      Then the carrier receives the keys 5
      When the carrier hangs up
      Then Asterisk has sent the carrier 0 INFOs
