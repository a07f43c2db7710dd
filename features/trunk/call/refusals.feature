Feature: Calls that the carrier refuses

  @TP-CALL-20 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: A refusal is acknowledged, ends the call, and is not tried again
    Source: RFC 3261 sections 8.1.3.4, 13.2.2.3 and 17.1.1.3

    Scenario Outline: <status>
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then Asterisk acknowledges the <status> of the carrier
      And Asterisk has sent the carrier 1 INVITE
      And Asterisk holds no channel

      Examples:
        | status |
        | 300    |
        | 404    |
        | 486    |
        | 503    |
        | 603    |

  @TP-CALL-21 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: A refusal that makes no sense for a call ends it all the same
    Source: RFC 3261 section 8.1.3.2 (an unknown 4xx is a 400) and section 17.1.1.3

    @slow
    Scenario Outline: <refusal>
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk acknowledges the <status> of the carrier

      Examples:
        | status | refusal                         |
        | 422    | 422 without its Min-SE          |
        | 423    | 423, which is for registrations |

  @TP-CALL-22 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: The dialplan is told how the carrier refused
    Source: channels/chan_sip.c, hangup_sip2cause, and apps/app_dial.c; RFC 3398 section 8.2.6.1, for gateways, has others for some, and nobody demands any

    Scenario Outline: <response>
      Given the carrier meets INVITE with <response>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told <dialstatus> with cause <cause>

      Examples:
        | response                   | dialstatus  | cause |
        | 300                        | BUSY        | 16    |
        | 305                        | BUSY        | 16    |
        | 380                        | NOANSWER    | 16    |
        | 400                        | CHANUNAVAIL | 127   |
        | 401 (nothing)              | CONGESTION  | 21    |
        | 402                        | CHANUNAVAIL | 127   |
        | 403                        | CHANUNAVAIL | 21    |
        | 404                        | CHANUNAVAIL | 1     |
        | 405                        | CHANUNAVAIL | 127   |
        | 406                        | CHANUNAVAIL | 127   |
        | 407 (nothing)              | CONGESTION  | 21    |
        | 408                        | CHANUNAVAIL | 18    |
        | 409                        | CHANUNAVAIL | 41    |
        | 410                        | CONGESTION  | 22    |
        | 411                        | CHANUNAVAIL | 127   |
        | 413                        | CHANUNAVAIL | 127   |
        | 414                        | CHANUNAVAIL | 127   |
        | 415                        | CHANUNAVAIL | 127   |
        | 416                        | CHANUNAVAIL | 127   |
        | 420                        | CHANUNAVAIL | 3     |
        | 421                        | CHANUNAVAIL | 127   |
        | 428                        | CHANUNAVAIL | 127   |
        | 433                        | CHANUNAVAIL | 127   |
        | 480                        | BUSY        | 19    |
        | 481                        | CHANUNAVAIL | 127   |
        | 482                        | CONGESTION  | 127   |
        | 483                        | NOANSWER    | 19    |
        | 484                        | CHANUNAVAIL | 28    |
        | 485                        | CHANUNAVAIL | 1     |
        | 486                        | BUSY        | 17    |
        | 487                        | NOANSWER    | 16    |
        | 488                        | CHANUNAVAIL | 58    |
        | 489                        | CHANUNAVAIL | 127   |
        | 491                        | CHANUNAVAIL | 127   |
        | 493                        | CHANUNAVAIL | 127   |
        | 494                        | CHANUNAVAIL | 127   |
        | 500                        | CONGESTION  | 38    |
        | 501                        | CHANUNAVAIL | 29    |
        | 502                        | CONGESTION  | 27    |
        | 503                        | CONGESTION  | 34    |
        | 504                        | CONGESTION  | 102   |
        | 505                        | CHANUNAVAIL | 127   |
        | 513                        | CONGESTION  | 34    |
        | 580                        | CONGESTION  | 34    |
        | 600                        | BUSY        | 17    |
        | 603                        | BUSY        | 21    |
        | 604                        | CHANUNAVAIL | 1     |
        | 606                        | CHANUNAVAIL | 58    |
        | 607                        | CHANUNAVAIL | 127   |
        | 608                        | CHANUNAVAIL | 127   |
        | 699                        | CHANUNAVAIL | 127   |

  @TP-CALL-23 @must @pins:outbound-dialplan @pins:context @pins:redirects
  @needs:dialled-number @needs:outbound-context
  Rule: A redirection goes through the dialplan of the trunk, and never straight to where the carrier points
    Source: RFC 3261 sections 8.1.3.4 and 26.1.4; configs/samples/sip.conf.sample, promiscredir

    @needs:own-number @needs:ringing-phone
    Scenario Outline: <status> to the trunk's own number
      Given the carrier meets INVITE with <status> (Contact: <sip:<number>@192.0.2.1>)
      And the desk phone answers calls
      When Asterisk calls a number that may be dialled
      Then the desk phone is called

      Examples:
        | status |
        | 301    |
        | 302    |

    @needs:ringing-phone
    Scenario: 302 to somebody else's number
      Given the carrier meets INVITE with 302 (Contact: <sip:<caller's number>@192.0.2.1>)
      And the desk phone answers calls
      When Asterisk calls a number that may be dialled
      Then the dialplan is told what came of the call
      And Asterisk has sent the carrier 1 INVITE
