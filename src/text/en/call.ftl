# Roll call.

call-title = 7 Vote · roll call
    .words = call by name, open vote
call-choose-order = In which order are people called?
call-order-seats = The seats of the table, in their order ({ $n })
call-order-present-by-name = Those present, by name ({ $n })
call-order-present = Those present, in the order of arrival ({ $n })
call-order-all-by-name = All with the right to vote, by name ({ $n })
call-nobody = There is nobody to call: register people at check-in.
call-how = One key an answer; read aloud what you typed.
call-last = Read back: { $person }, { $answer }.
call-column-number = no.
call-column-person = Person
call-column-answer = Answer
call-column-time = time
call-not-voting = does not vote
call-absent = absent
call-key-choice = option
call-key-not-voting = does not vote
call-key-absent = absent
call-key-last = the last answer
call-next-order = Begin the roll call in this order
call-next-person = Call: { $person }
call-next-read-back = Read the answers back to the hall and type who read them
call-read-back-title = Who read the answers back?
call-read-back-body = It stays in the minutes with the time. Type the role, for example “secretary”.
call-not-here = not checked in
