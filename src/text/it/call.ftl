# Roll call.

call-title = 7 Voto · appello nominale
    .words = appello, chiama per nome, voto palese
call-choose-order = In che ordine si chiama?
call-order-seats = I posti del tavolo, nel loro ordine ({ $n })
call-order-present-by-name = I presenti, in ordine alfabetico ({ $n })
call-order-present = I presenti, nell’ordine di arrivo ({ $n })
call-order-all-by-name = Tutti gli aventi diritto, in ordine alfabetico ({ $n })
call-nobody = Non c’è nessuno da chiamare: registra le persone all’accoglienza.
call-how = Un tasto per ogni risposta; rileggi ad alta voce quello che hai scritto.
call-last = Rileggi: { $person }, { $answer }.
call-column-number = n.
call-column-person = Persona
call-column-answer = Risposta
call-column-time = ora
call-not-voting = non vota
call-absent = assente
call-key-choice = opzione
call-key-not-voting = non vota
call-key-absent = assente
call-key-last = l’ultima risposta
call-next-order = Comincia l’appello in questo ordine
call-next-person = Chiama: { $person }
call-next-read-back = Rileggi le risposte alla sala e scrivi chi le ha rilette
call-read-back-title = Chi ha riletto le risposte?
call-read-back-body = Resta nel verbale con l’ora. Scrivi il ruolo, per esempio «segreteria».
call-not-here = risulta assente
