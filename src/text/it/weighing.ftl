# Weighing options against criteria.

weighing-title = 8 Pesatura delle opzioni

weighing-none = Nessuna pesatura, per ora
weighing-none-why = Serve quando le opzioni sono buone per motivi diversi: si danno pesi ai criteri e punteggi alle opzioni, e si vede quanto il primo posto dipende dai pesi.
weighing-heading = { $title } · { $place } di { $all }
weighing-heading-one = { $title }
weighing-is-open = La pesatura non è confermata: si può già cambiare.
weighing-is-confirmed = La pesatura è confermata: R la riapre, poi si cambia.
weighing-confirmed = confermata
weighing-weights-set = Pesi scritti a mano · punteggi da 0 a { $scale }
weighing-weights-averaged = Pesi: media di { $n } { $n ->
    [one] scheda di punti
   *[other] schede di punti
} · punteggi da 0 a { $scale }
weighing-column-criterion = Criterio
weighing-column-weight = Peso
weighing-row-total = Totale
weighing-row-place = Ordine
weighing-place = { $n }º
weighing-place-tied = { $n }º=
weighing-options = Opzioni:
weighing-lower = ↓ meno è meglio

weighing-stands = Quanto regge
weighing-stands-alone = { $flip }.
weighing-flip-down = { $n ->
    [one] passa prima l’opzione { $options }
   *[other] passano prime le opzioni { $options }
} se { $criterion } scende da { $weight } a meno di { $limit }
weighing-flip-up = { $n ->
    [one] passa prima l’opzione { $options }
   *[other] passano prime le opzioni { $options }
} se { $criterion } sale da { $weight } a più di { $limit }
weighing-steady = nessun peso, spostato da solo, cambia il primo posto
weighing-shared = le opzioni { $options } sono prime a pari punteggio

weighing-sum = Somma
weighing-sum-right = I pesi fanno 100 ✓
weighing-sum-under = I pesi fanno { $sum }: mancano { $left }
weighing-sum-over = I pesi fanno { $sum }: { $left } di troppo
weighing-sum-unread = Scrivi i pesi in cifre, anche con la virgola
weighing-missing = { $n ->
    [one] Manca 1 punteggio
   *[other] Mancano { $n } punteggi
}

weighing-next-first = Prepara la prima pesatura
weighing-next-type = Scrivi il punteggio di { $option } su { $criterion }, da 0 a { $scale }
weighing-next-commit = Scrivi { $score } a { $option } su { $criterion }
weighing-next-missing = Vai al punteggio che manca: { $option } su { $criterion }
weighing-next-confirm = Conferma la pesatura: { $n ->
    [one] prima l’opzione { $options }
   *[other] prime le opzioni { $options }
} con { $total }
weighing-next-complete = Punteggi completi: { $n ->
    [one] prima l’opzione { $options }
   *[other] prime le opzioni { $options }
} con { $total }
weighing-next-hall = Manda la pesatura in sala
weighing-next-home = Torna alla scaletta
weighing-next-weights = Registra i pesi
weighing-next-weights-wait = Porta i pesi a 100
weighing-next-draft = Prepara la pesatura
weighing-next-redraft = Cambia la pesatura
weighing-next-title-wait = Scrivi il titolo
weighing-next-options-wait = Scrivi almeno due opzioni, con «;» in mezzo
weighing-next-criteria-wait = Scrivi almeno un criterio
weighing-next-scale-wait = Scrivi il punteggio massimo
weighing-next-row = Aggiungi la scheda di punti n. { $n }
weighing-next-row-wait = Scrivi { $n } numeri divisi da uno spazio
weighing-next-average = Usa la media di { $n } { $n ->
    [one] scheda
   *[other] schede
} come pesi

weighing-key-cell = casella
weighing-key-score = punteggio
weighing-key-weights = pesi
    .words = importanza, percento, criteri
weighing-key-points = punti in sala
    .words = media, schede, bollini, pesi dalla sala
weighing-key-new = nuova pesatura
    .words = prepara, aggiungi
weighing-key-edit = cambia opzioni e criteri
    .words = modifica, titolo, scala
weighing-key-lower = meno è meglio, sì o no
    .words = costo, tempo, verso
weighing-key-reopen = riapri la pesatura
    .words = correggi, togli conferma
weighing-key-withdraw = ritira la pesatura
    .words = togli, elimina
weighing-key-other = seguente
    .words = altra, cambia pesatura
weighing-key-menu = altro
weighing-key-erase = togli l’ultima
weighing-key-voted = schede del voto

weighing-menu = Che cosa vuoi fare?
weighing-ask-reopen = Perché riapri «{ $title }»?
weighing-ask-reopen-body = I totali confermati restano nel verbale, con il motivo, se poi cambiano.
weighing-ask-withdraw = Perché ritiri «{ $title }»?
weighing-ask-withdraw-body = Resta nel registro e non si mostra più.

weighing-form-heading = Che cosa si pesa
weighing-field-title = Titolo
weighing-field-theme = Tema
weighing-field-options = Opzioni
weighing-field-criteria = Criteri
weighing-field-scale = Punteggio massimo
weighing-free = nessun tema
weighing-form-help = Dividi opzioni e criteri con un punto e virgola:  Utilità; Costo; Tempi
weighing-form-positions = Scegliendo un tema le opzioni sono le sue posizioni aperte.
weighing-form-weights = Se cambi i criteri i pesi tornano uguali e li riscrivi con P.

weighing-weights-heading = Pesi dei criteri, in percento
weighing-points-heading = Punti dati in sala: una scheda per riga
weighing-points-help = Ogni scheda conta uguale: contano le parti, non il totale.
weighing-points-voted = Tab prende dal voto n. { $id } { $n ->
    [one] la sua scheda
   *[other] le sue { $n } schede
}.
weighing-points-mean = Media
weighing-points-bad = La riga non va: servono { $n } numeri interi, non tutti zero.
