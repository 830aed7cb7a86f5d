# portavoce verify: one line that says what was found.

verify-sound = ✓ All is as recorded: { $events ->
    [one] 1 event
   *[other] { $events } events
} with the chain whole, { $counts ->
    [0] no count to do again
    [one] 1 count done again
   *[other] { $counts } counts done again
}, { $lots ->
    [0] no lots
    [one] 1 lot
   *[other] { $lots } lots
}. Fingerprint { $hash }
verify-differs = ✗ Not as recorded: { $n ->
    [one] 1 recorded result differs
   *[other] { $n } recorded results differ
} from what comes out now, of { $all } (votes: { $votes }; the first is event { $seq }). Do not use this record: compare it with a copy.
verify-torn = At the end there is an interrupted write, never acknowledged: it does not count.
verify-urn = ✗ The ballots from phones of the open vote cannot be read: the assembly opens again without them, with “portavoce rescue”, and that vote is repeated. The record:
verify-cut-short = ✗ The record holds no whole event: it is cut off within its first write. If the folder is a copy, perhaps only half of it was copied: make it again, or use another copy.
