# The negotiating table and its consensus rounds.

table-title = 6 Tavolo di Negoziazione

# The scales. The numbers are those people know.
table-scale-four = quattro gradi
table-scale-kaner = otto gradi (Kaner)
table-scale-fist = dita della mano
table-four-1 = consenso
table-four-2 = con riserve
table-four-3 = mi faccio da parte
table-four-4 = blocco
table-kaner-1 = sostegno pieno
table-kaner-2 = d’accordo con un appunto
table-kaner-3 = sostegno con riserve
table-kaner-4 = astensione
table-kaner-5 = serve discuterne ancora
table-kaner-6 = non mi piace ma sostengo
table-kaner-7 = forte disaccordo
table-kaner-8 = veto
table-fist-5 = lo porto avanti
table-fist-4 = buona idea
table-fist-3 = mi va bene
table-fist-2 = ho dei dubbi
table-fist-1 = ho forti dubbi
table-fist-0 = pugno, blocco

table-outcome-consensus = CONSENSO
table-outcome-reservations = CONSENSO CON RISERVE
table-outcome-none = NON CONSENSO

table-rule-unanimity = Regola: unanimità, nessun contrario e nessun blocco
table-rule-minus = Regola: consenso meno { $n }, al massimo { $n } { $n ->
    [one] contrario o blocco
   *[other] contrari o blocchi
}
table-rule-fraction = Regola: almeno { $numerator }/{ $denominator } a favore fra chi si esprime, { $blocks ->
    [0] nessun blocco
    [one] al massimo 1 blocco
   *[other] al massimo { $blocks } blocchi
}

# The screen.
table-position = Posizione { $place } di { $all } · { $theme }: { $title }
table-column-seat = Chi siede al tavolo
table-column-person = Persona
table-column-degree = Grado
table-column-reason = Motivo
table-by-phone = dal telefono
table-by-phone-why = tel.: { $reason }
table-vacant = nessuno
table-away = assente
table-carried = (come prima)
table-legend = Gradi:
table-counts = Espressi { $spoke } su { $seats }
table-count = { $degree }: { $n }
table-would = Se si chiude ora: { $outcome }
table-closed = Prova { $number }: { $outcome }
table-not-yet = Nessuna prova, per ora
table-reasons = Motivi che restano agli atti
table-statements = Dichiarazioni
table-statement-table = Il tavolo: { $text }
table-statement-minority = { $seats }: { $text }

table-advice-none = Al tavolo non siede ancora nessuno.
table-advice-vacant = «{ $seat }» non ha un delegato: si sceglie all’accoglienza, nella scheda della persona.
table-advice-no-positions = Non ci sono posizioni aperte da portare al tavolo.
table-advice-missing = { $n ->
    [one] Manca solo { $who }
   *[other] Mancano { $n } posti, il prossimo è { $who }
}
table-advice-all = Si sono espressi tutti.
table-advice-elsewhere = È aperta la prova su «{ $position }».
table-advice-carry = K riporta i gradi della prova precedente: riscrivi solo quelli cambiati.

table-next-first-seat = Aggiungi il primo posto al tavolo
table-next-positions = Vai alle posizioni
table-next-open = Scegli la regola e apri la prova { $number } su «{ $position }»
table-next-degree = Scrivi il grado di { $seat }
table-next-close = Chiudi la prova: { $outcome }
table-next-back = Torna alla prova aperta su «{ $position }»
table-next-go-on = Passa alla posizione «{ $position }»
table-next-declare = Scrivi la dichiarazione del tavolo su «{ $position }»

table-next-home = Torna alla scaletta

table-key-position = posizione
    .words = avanti, precedente, seguente
table-key-degree = grado
    .words = consenso, riserva, blocco, parere
table-key-carry = riporta
    .words = gradi di prima, prova precedente, come prima, invariati
table-key-reason = motivo
    .words = riserva, obiezione, perché
table-key-away = assente
    .words = manca, togli il grado
table-key-close = chiudi prova
    .words = esito, fine
table-key-open = apri prova
    .words = nuova prova, regola, scala
table-key-declare = dichiarazione
    .words = sintesi, parere del tavolo, documento
table-key-minority = dichiarazione di minoranza
    .words = dissenso, minoranza
table-key-compare = confronta le prove
    .words = storia, prima e dopo
table-key-annul = annulla la prova
    .words = ripeti, errore
table-key-add-seat = aggiungi un posto
    .words = organizzazione, nuovo posto, membro
table-key-rename-seat = correggi il posto
    .words = organizzazione, nome
table-key-withdraw-seat = togli il posto
    .words = organizzazione, esce
table-key-up-seat = sposta il posto in su
    .words = ordine, prima
table-key-menu = altro

table-menu = Che cosa vuoi fare?
table-ask-seat = Nuovo posto al tavolo
table-ask-seat-body = Scrivi il nome dell’organizzazione, non della persona.
table-ask-rename = Correggi il nome di { $seat }
table-ask-withdraw = Perché { $seat } lascia il tavolo?
table-ask-withdraw-body = Il posto resta nelle prove già fatte.
table-ask-reason = { $seat }: { $degree }
table-ask-reason-body = Scrivi il motivo, resta agli atti.
table-ask-annul = Perché annulli la prova { $number }?
table-ask-annul-body = La prova resta nel registro e non conta più.

# The form of the rule.
table-rule-heading = Prova { $number } su «{ $position }»: scala e regola si fissano prima di aprire
table-field-scale = Scala
table-field-rule = Regola
table-field-minus = Contrari tollerati
table-field-fraction = Almeno
table-field-blocks = Blocchi tollerati
table-option-unanimity = unanimità
table-option-minus = consenso meno qualcuno
table-option-fraction = una frazione
table-next-open-with = Apri la prova: { $scale }, { $rule }
table-next-fraction = Scrivi la frazione, per esempio 2/3 oppure 80%
table-short-unanimity = unanimità
table-short-minus = consenso meno { $n }
table-short-fraction = almeno { $numerator }/{ $denominator }

# Rounds compared.
table-compare-heading = Prove su «{ $position }»
table-compare-round = prova { $number }
table-compare-outcome = Esito
table-compare-spoke = Espressi
table-compare-none = Nessuna prova su questa posizione
table-short-outcome-consensus = consenso
table-short-outcome-reservations = con riserve
table-short-outcome-none = non cons.
table-next-close-compare = Torna ai gradi

# Statements.
table-declare-table = Dichiarazione del tavolo su «{ $position }»
table-declare-minority = Dichiarazione di minoranza su «{ $position }»
table-declare-who = Chi la firma
table-declare-text = Testo
table-declare-next-who = Segna con Spazio chi firma, poi Tab
table-declare-next-write = Scrivi il testo
table-declare-next = Registra la dichiarazione ({ $n } { $n ->
    [one] lettera
   *[other] lettere
})
table-declare-key-sign = firma
table-declare-key-text = testo / firme

table-close-title = Chiudere la prova prima che tutti si esprimano?
table-close-body = { $n ->
    [one] Manca il grado di 1 soggetto presente: conterà come assente.
   *[other] Mancano i gradi di { $n } soggetti presenti: conteranno come assenti.
}
table-close-yes = Chiudi la prova così
