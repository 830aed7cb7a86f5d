# What is wrong with a plan.

plan-fault = Plan “{ $file }”, line { $line }, column { $column }: { $what } Nothing was made.
plan-fault-not-text = “{ $file }” is not a text but perhaps a document or a workbook: save it as text and try again. Nothing was made.
plan-fault-people = List “{ $file }”: { $what }
plan-fault-syntax = this cannot be read: “{ $excerpt }”. Check quotes, brackets and = signs.
plan-fault-twice = “{ $key }” is written twice: leave one.
plan-fault-unknown-key = “{ $key }” is not a key of a plan. What may stand here: { $known }.
plan-fault-unknown-key-near = “{ $key }” is not a key of a plan. Perhaps “{ $nearest }”?
plan-fault-missing = “{ $key }” is missing: write it.
plan-fault-empty = nothing is written here: write the text between the quotes, or take the entry out.
plan-fault-wrong-kind = “{ $key }” takes { $wanted ->
    [text] a text between quotes
    [whole] a whole number, from 0
    [flag] true or false, without quotes
    [date] a day, such as 2026-11-21 or "21/11/2026"
    [time] a time, such as "3:00" or a number of seconds
    [fraction] one fraction between quotes, such as "2/3"
    [list] a list of texts, such as ["one", "two"]
    [table] a table, such as [{ $key }]
   *[tables] one or more tables, such as [[{ $key }]]
}.
plan-fault-unknown-word = “{ $word }” will not do for “{ $key }”. Choose among: { $known }.
plan-fault-no-such = “{ $name }” ({ $key }) is not in this plan: check how it is written.
plan-fault-only-with = “{ $key }” would have no effect here: it counts only { $n ->
    [0] together with “{ $other }”. Write that too
    [one] with { $other } = { $values }. Change that
   *[other] with { $other } being one of these: { $values }. Change that
}, or take this line out.
plan-fault-either = “{ $key }” and “{ $other }” say the same thing, and one of the two would have no effect: leave one.
