Feature: Where outgoing calls go

  @TP-ROUTE-04 @must @pins:host @pins:outbound-dialplan
  Rule: An outgoing call asks the carrier for the number dialled, at the carrier's name, in the caller's number
    Source: Flowroute's technical specification (E.164 in the Request-URI at sip.flowroute.com; caller number from From)

    Background:
      Given the carrier answers calls

    Scenario Outline: Asterisk dials <dialled>
      When Asterisk calls <dialled>
      Then the carrier is asked for <asked for> in the trunk's caller number

      Examples:
        | dialled     | asked for   |
        | 12065550100 | 12065550100 |
        | 2065550100  | 12065550100 |
        | 911         | 911         |

    Scenario: The desk phone dials
      When the desk phone calls 12065550100
      Then the carrier is asked for 12065550100 in the trunk's caller number
