@needs:own-number @needs:ringing-phone
Feature: Hold and resume
  Who holds a call does not want to hear it, and whoever resumes it wants to hear it again.

  Background:
    Given the desk phone answers calls
    When the carrier calls the trunk's number
    Then the carrier and the desk phone are connected

  @TP-CODEC-23 @must @pins:audio
  @needs:same-codecs
  Rule: A carrier that holds the call is sent no audio until it resumes
    Source: RFC 3264 sections 5.1, 6.1 and 8.4

    Scenario Outline: Held by <line>
      When the carrier falls silent
      And the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        <line>
        """
      Then Asterisk answers the INVITE with 200
      When the desk phone plays a recording
      Then the carrier hears nothing of the desk phone's recording
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=sendrecv
        """
      Then Asterisk answers the INVITE with 200
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit

      Examples:
        | line             |
        | a=sendonly       |
        | a=inactive       |
        | c=IN IP4 0.0.0.0 |

  @TP-CODEC-30 @should @pins:nat @pins:audio
  @needs:same-codecs
  Rule: Nor is a carrier that plays music to whom it holds
    Source: RFC 3264 sections 5.1 and 8.4 (who only sends is sent nothing, whatever it sends); sip.conf.sample, 'nat' (with comedia, media goes to where media comes from, and so does it during such a hold)

    Scenario Outline: Music under <line>
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        <line>
        """
      Then Asterisk answers the INVITE with 200
      When the carrier and the desk phone play each other 1 second
      Then the carrier hears nothing of the desk phone's recording
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=sendrecv
        """
      Then Asterisk answers the INVITE with 200
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit

      Examples:
        | line             |
        | a=sendonly       |
        | c=IN IP4 0.0.0.0 |

  @TP-CODEC-24 @must
  Rule: Hold is answered as hold
    Source: RFC 3264 sections 6.1 and 8.4

    Scenario Outline: Held by <direction>
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=<direction>
        """
      Then Asterisk answers with a direction that goes with that of the offer

      Examples:
        | direction |
        | sendonly  |
        | inactive  |

  @TP-CODEC-25 @should
  Rule: A carrier that only wants to listen is answered that nobody listens to it
    Source: RFC 3264 section 6.1

    Scenario: A re-INVITE with recvonly
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=recvonly
        """
      Then Asterisk answers with a direction that goes with that of the offer
