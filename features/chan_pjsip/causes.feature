Feature: What chan_pjsip makes of causes, and of responses
  A choice of the channel driver's, which no configuration changes: known before an upgrade changes it.

  @TP-CALL-17 @should @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call that Asterisk ends before its answer gets the response that goes with the cause
    Source: channels/chan_pjsip.c, hangup_cause2sip; RFC 3398 section 7.2.4.1, which is for gateways, has others for 38 and 58

    Scenario Outline: Cause <cause>
      Given the desk phone meets INVITE with ringing
      When the carrier calls the trunk's number
      Then the carrier is told that it rings
      When Asterisk hangs up with cause <cause>
      Then the call is refused with <status>
      And Asterisk cancels its call to the desk phone

      Examples:
        | cause | status |
        | 1     | 404    |
        | 2     | 404    |
        | 3     | 404    |
        | 16    | 603    |
        | 17    | 486    |
        | 18    | 408    |
        | 19    | 480    |
        | 20    | 480    |
        | 21    | 403    |
        | 22    | 410    |
        | 27    | 502    |
        | 28    | 484    |
        | 29    | 501    |
        | 31    | 480    |
        | 34    | 503    |
        | 38    | 500    |
        | 42    | 503    |
        | 58    | 488    |
        | 66    | 503    |
        | 127   | 500    |

  @TP-CALL-26 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:outbound-context
  Rule: The dialplan is told how the carrier refused
    Source: res/res_pjsip.c, ast_sip_hangup_sip2cause, and apps/app_dial.c; RFC 3398 section 8.2.6.1, for gateways, has others for some, and nobody demands any

    Scenario Outline: <response>
      Given the carrier meets INVITE with <response>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told <dialstatus> with cause <cause>

      Examples:
        | response                   | dialstatus  | cause |
        | 300                        | NOANSWER    | 16    |
        | 305                        | NOANSWER    | 16    |
        | 380                        | NOANSWER    | 16    |
        | 400                        | CHANUNAVAIL | 127   |
        | 401 (nothing)              | CHANUNAVAIL | 21    |
        | 402                        | CHANUNAVAIL | 127   |
        | 403                        | CHANUNAVAIL | 21    |
        | 404                        | CHANUNAVAIL | 1     |
        | 405                        | CHANUNAVAIL | 127   |
        | 406                        | CHANUNAVAIL | 127   |
        | 407 (nothing)              | CHANUNAVAIL | 21    |
        | 408                        | CHANUNAVAIL | 18    |
        | 409                        | CHANUNAVAIL | 41    |
        | 410                        | CHANUNAVAIL | 22    |
        | 411                        | CHANUNAVAIL | 127   |
        | 413                        | CHANUNAVAIL | 127   |
        | 414                        | CHANUNAVAIL | 127   |
        | 415                        | CHANUNAVAIL | 127   |
        | 416                        | CHANUNAVAIL | 127   |
        | 420                        | CHANUNAVAIL | 3     |
        | 421                        | CHANUNAVAIL | 127   |
        | 428                        | CHANUNAVAIL | 127   |
        | 433                        | CHANUNAVAIL | 127   |
        | 480                        | NOANSWER    | 19    |
        | 481                        | CHANUNAVAIL | 127   |
        | 482                        | CHANUNAVAIL | 127   |
        | 483                        | NOANSWER    | 19    |
        | 484                        | CHANUNAVAIL | 28    |
        | 485                        | CHANUNAVAIL | 1     |
        | 486                        | BUSY        | 17    |
        | 487                        | CHANUNAVAIL | 127   |
        | 488                        | CHANUNAVAIL | 58    |
        | 489                        | CHANUNAVAIL | 127   |
        | 491                        | CHANUNAVAIL | 127   |
        | 493                        | CHANUNAVAIL | 127   |
        | 494                        | CHANUNAVAIL | 127   |
        | 500                        | CHANUNAVAIL | 38    |
        | 501                        | CHANUNAVAIL | 29    |
        | 502                        | CHANUNAVAIL | 27    |
        | 503                        | CONGESTION  | 34    |
        | 504                        | CHANUNAVAIL | 102   |
        | 505                        | CHANUNAVAIL | 127   |
        | 513                        | CONGESTION  | 34    |
        | 580                        | CONGESTION  | 34    |
        | 600                        | BUSY        | 17    |
        | 603                        | CHANUNAVAIL | 21    |
        | 604                        | CHANUNAVAIL | 1     |
        | 606                        | CHANUNAVAIL | 58    |
        | 607                        | CHANUNAVAIL | 127   |
        | 608                        | CHANUNAVAIL | 127   |
        | 699                        | CHANUNAVAIL | 127   |
