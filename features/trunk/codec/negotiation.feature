Feature: Which codecs are agreed on
  The trunk speaks what the carrier and its customer agreed on. Agreeing on anything else means silence, noise, or a call that is dropped.

  @TP-CODEC-01 @must @pins:codecs @pins:dtmf
  @needs:dialled-number @needs:telephone-events @needs:outbound-context
  Rule: An outgoing call offers the trunk's codecs and telephone-event, and nothing else
    Source: RFC 3264 section 5.1, RFC 3551 section 6

    Scenario: The offer of an outgoing call
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then Asterisk offers the carrier the trunk's codecs, telephone-event

  @TP-CODEC-06 @must @pins:codecs @pins:dtmf @pins:video @pins:fax
  @needs:dialled-number @needs:telephone-events @needs:outbound-context
  Rule: The offer is for one audio stream, both ways, without encryption
    Source: RFC 3264 section 5.1, RFC 4733 section 2.4.1

    Scenario: What stands in the offer
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then Asterisk offers the carrier one plain stream of the trunk's codecs, telephone-event

  @TP-CODEC-28 @should @pins:codecs @pins:audio
  @needs:g711
  Rule: Packets are of 20 ms where nobody has asked for others
    Source: RFC 3551 section 4.2 (the default; RFC 3264 section 5.1 leaves it to the offer to ask for others)

    @needs:dialled-number @needs:outbound-context
    Scenario: Asked of the carrier
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then Asterisk asks the carrier for packets of 20 ms

    @needs:own-number @needs:ringing-phone
    Scenario: Asked of the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then Asterisk asks the desk phone for packets of 20 ms

    @needs:own-number @needs:ringing-phone
    Scenario: Sent to the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And the carrier receives packets of 20 ms

  @TP-CODEC-07 @must @pins:own-address
  @needs:public-address
  Rule: Asterisk takes media at its own address, on an even port that a firewall may open
    Source: RFC 3550 section 11; Flowroute asks for the RTP ports to be opened to any source, which those below 1024 are not

    @needs:dialled-number @needs:outbound-context
    Scenario: As it offers
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then Asterisk takes the media of the carrier on an even port from 1024 to 65534

    @needs:own-number @needs:ringing-phone
    Scenario: As it answers
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And Asterisk takes the media of the carrier on an even port from 1024 to 65534

  @TP-CODEC-02 @must @pins:codecs
  @needs:own-number @needs:ringing-phone
  Rule: Of what the carrier offers, the trunk's codecs alone are accepted
    Source: RFC 3264 section 6.1

    Background:
      Given the desk phone answers calls

    Scenario Outline: An offer of <offer>
      When the carrier calls the trunk's number and offers <offer>
      Then Asterisk answers with the trunk's codecs

      Examples:
        | offer                                                     |
        | the trunk's codecs                                        |
        | a codec that the trunk does not speak, the trunk's codecs |
        | codecs that the trunk does not speak, the trunk's codecs  |
        | the trunk's codecs, codecs that the trunk does not speak  |
        | the trunk's codecs, CN                                    |

  @TP-CODEC-03 @must @pins:codecs
  @needs:own-number
  Rule: An offer of none of the trunk's codecs is refused as not acceptable and reaches no dialplan
    Source: RFC 3261 sections 13.3.1.3, 21.4.26 and 21.6.4 (488 or 606), RFC 3264 section 6; a phone that rang for it would ring in vain

    Scenario Outline: An offer of <offer>
      When the carrier calls the trunk's number and offers <offer>
      Then the call is refused as not acceptable
      And the call reaches no dialplan

      Examples:
        | offer                                      |
        | a codec that the trunk does not speak      |
        | a codec that the trunk does not speak (96) |
        | codecs that the trunk does not speak       |

  @TP-CODEC-08 @must @pins:codecs
  @needs:own-number @needs:ringing-phone
  Rule: A codec under a payload type of the carrier's own is accepted under that
    Source: RFC 3264 section 6.1 (the answer uses the numbers of the offer)

    Scenario Outline: As <type>
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codec (<type>)
      Then Asterisk answers with the trunk's codec (<type>)

      Examples:
        | type |
        | 96   |
        | 127  |

  @TP-CODEC-09 @must @pins:codecs
  @needs:own-number @needs:ringing-phone
  Rule: An offer may ask for packets of any length
    Source: RFC 8866 section 6.4 (ptime says what is wanted, and is no condition)

    Scenario Outline: Packets of <ptime> ms
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=ptime:<ptime>
        """
      Then Asterisk answers with the trunk's codec

      Examples:
        | ptime |
        | 10    |
        | 20    |
        | 30    |
        | 40    |

  @TP-CODEC-10 @should @pins:codecs
  @needs:own-number @needs:ringing-phone @needs:g711
  Rule: The carrier is sent packets of the length that it asks for
    Source: RFC 3264 section 5.1 (ptime is what the offerer would like to receive)

    Scenario Outline: Packets of <ptime> ms
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=ptime:<ptime>
        """
      Then the carrier receives packets of <ptime> ms

      Examples:
        | ptime |
        | 10    |
        | 20    |
        | 30    |
        | 40    |

  @TP-CODEC-11 @must @pins:codecs @pins:dtmf
  @needs:own-number @needs:ringing-phone @needs:telephone-events @needs:same-codecs
  Rule: To a call without an offer Asterisk makes one itself
    Source: RFC 3261 section 13.2.1, RFC 3264 section 5

    Scenario: The carrier answers in its ACK
      Given the desk phone answers calls
      When the carrier calls the trunk's number without an offer
      Then Asterisk answers with the trunk's codecs, telephone-event
      And the carrier and the desk phone are connected
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit

  @TP-CODEC-12 @must @pins:codecs @pins:video @pins:fax
  @needs:own-number @needs:ringing-phone
  Rule: Of several streams the first of audio is accepted, and every other answered in its place
    Source: RFC 3264 section 6 (an answer has a line for each of the offer)

    Background:
      Given the desk phone answers calls

    Scenario: Video
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        m=video 40000 RTP/AVP 34
        a=rtpmap:34 H263/90000
        """
      Then Asterisk answers each stream of the offer, and takes the audio

    Scenario: Fax
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        m=image 40000 udptl t38
        a=T38FaxVersion:0
        """
      Then Asterisk answers each stream of the offer, and takes the audio

    Scenario: Audio once more
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        m=audio 40000 RTP/AVP <codec>
        """
      Then Asterisk answers each stream of the offer, and takes the audio

    Scenario: Video before audio
      When the carrier calls the trunk's number with the offer
        """
        m=video 40000 RTP/AVP 34
        a=rtpmap:34 H263/90000
        m=audio PORT RTP/AVP <codec>
        """
      Then Asterisk answers each stream of the offer, and takes the audio

  @TP-CODEC-13 @must @pins:codecs
  @needs:own-number @needs:ringing-phone
  Rule: An offer without audio is refused as not acceptable, or answered with nothing else than it has
    Source: RFC 3264 section 6 (a line for each, refused with a port of 0), RFC 3261 sections 21.4.26 and 21.6.4 (488 or 606); whoever speaks video or fax may agree on that

    Scenario Outline: <what>
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        <media>
        """
      Then Asterisk answers nothing but what was offered, or refuses the call as not acceptable

      Examples:
        | what                        | media                                   |
        | Audio that is refused       | m=audio 0 RTP/AVP <codec>               |
        | Fax alone                   | m=image 40000 udptl t38                 |
        | Video alone                 | m=video 40000 RTP/AVP 34                |

  @TP-CODEC-27 @should @pins:codecs
  @needs:own-number @needs:ringing-phone
  Rule: A call in which nothing could be heard or seen is not answered
    Source: RFC 3264 section 6 (where nothing is in common, the whole session is rejected), RFC 3261 section 13.3.1.3; who is answered pays for it

    Scenario Outline: <what>
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        <media>
        """
      Then Asterisk agrees to a stream of the offer, or refuses the call as not acceptable

      Examples:
        | what                        | media                                   |
        | Audio that is refused       | m=audio 0 RTP/AVP <codec>               |
        | Fax alone                   | m=image 40000 udptl t38                 |
        | Video alone                 | m=video 40000 RTP/AVP 34                |

  @TP-CODEC-14 @must @pins:encryption
  @needs:own-number @needs:ringing-phone
  Rule: Media with encryption or feedback is agreed on as that, or refused
    Source: RFC 3264 section 6 (an answer keeps to the profile of the offer, and may refuse it), RFC 4568 section 7.1.2

    Scenario Outline: An offer of <profile>
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT <profile> <codec>
        a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz
        """
      Then Asterisk answers with <profile>, or refuses the call as not acceptable

      Examples:
        | profile   |
        | RTP/SAVP  |
        | RTP/SAVPF |

    Scenario: An offer of RTP/AVPF
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVPF <codec>
        """
      Then Asterisk answers with RTP/AVPF, or refuses the call as not acceptable

  @TP-CODEC-26 @should @pins:encryption
  @needs:own-number @needs:ringing-phone
  Rule: An offer of feedback that nobody gives is not refused
    Source: RFC 4585 section 5 (who gives feedback and who does not can be in one session); a call that is refused for it is lost

    Scenario: An offer of RTP/AVPF
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVPF <codec>
        """
      Then Asterisk answers with the lines
        """
        m=audio PORT RTP/AVPF <codec>
        """

  @TP-CODEC-15 @should
  @needs:own-number @needs:ringing-phone
  Rule: A call that starts on hold is answered as held
    Source: RFC 3264 sections 6.1 and 8.4

    Scenario Outline: <direction>
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=<direction>
        """
      Then Asterisk answers with a direction that goes with that of the offer

      Examples:
        | direction |
        | sendonly  |
        | inactive  |
        | recvonly  |

  @TP-CODEC-16 @must
  @needs:own-number
  Rule: A malformed offer is refused and reaches no dialplan
    Source: RFC 3261 sections 21.4.1 and 21.4.26, RFC 8866 section 5

    Scenario Outline: <what>
      When the carrier calls the trunk's number with the offer
        """
        <lines>
        """
      Then the call reaches no dialplan

      Examples:
        | what                    | lines                                                               |
        | No connection           | v=0\no=- 1 1 IN IP4 ADDRESS\ns=-\nt=0 0\nm=audio PORT RTP/AVP <codec> |
        | No media                | v=0\no=- 1 1 IN IP4 ADDRESS\ns=-\nc=IN IP4 ADDRESS\nt=0 0           |
        | A port that is no number | m=audio many RTP/AVP <codec>                                       |
        | No payload types        | m=audio PORT RTP/AVP                                                |
        | Words                   | v=0\nThis is no description                                         |

  @TP-CODEC-17 @must @pins:codecs
  @needs:dialled-number @needs:outbound-context
  Rule: A carrier that answers with a codec that was not offered loses the call
    Source: RFC 3264 section 6.1, RFC 3261 section 13.2.2.4 (ACK, then BYE)

    Scenario Outline: An answer with <answer>
      Given the carrier meets INVITE with an answer with <answer>
      When Asterisk calls a number that may be dialled
      Then the ACK goes to the carrier's usual port
      And the BYE goes to the carrier's usual port
      And Asterisk holds no channel

      Examples:
        | answer                                |
        | a codec that the trunk does not speak |
        | codecs that the trunk does not speak  |

  @TP-CODEC-18 @must @pins:codecs
  @needs:own-number @needs:ringing-phone @needs:same-codecs
  Rule: A call is not changed to a codec that the trunk does not speak, and lives on
    Source: RFC 3261 section 14.2 (488 leaves the session as it was)

    Scenario Outline: A re-INVITE that offers <offer>
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier re-invites and offers <offer>
      Then Asterisk answers the INVITE with 488
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And the carrier receives 1 second of the trunk's codecs without a break
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit

      Examples:
        | offer                                 |
        | a codec that the trunk does not speak |
        | codecs that the trunk does not speak  |

  @TP-CODEC-19 @must @pins:codecs
  @needs:same-codecs
  Rule: The desk phone may speak what the trunk speaks, so that nothing need be transcoded
    Source: RFC 3264 section 5.1; both legs speak the trunk's codecs, and a phone may speak others beside

    @needs:own-number @needs:ringing-phone
    Scenario: A call to the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then Asterisk offers the desk phone one at least of the trunk's codecs

    @needs:dialled-number @needs:calling-phone
    Scenario: A call from the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then Asterisk answers the desk phone with one at least of the trunk's codecs

  @TP-CODEC-29 @should @pins:codecs @pins:dtmf
  @needs:telephone-events @needs:same-codecs
  Rule: The desk phone is offered what the trunk speaks, and nothing else
    Source: RFC 3264 section 5.1; whatever else a phone chooses has to be transcoded, and keys that do not come as telephone-events to be translated

    @needs:own-number @needs:ringing-phone
    Scenario: A call to the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then Asterisk offers the desk phone the trunk's codecs, telephone-event

    @needs:own-number @needs:ringing-phone
    Scenario: What stands in the offer to the desk phone
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then Asterisk offers the desk phone one plain stream of the trunk's codecs, telephone-event

    @needs:dialled-number @needs:calling-phone
    Scenario: A call from the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then Asterisk answers the desk phone with the trunk's codecs, telephone-event
