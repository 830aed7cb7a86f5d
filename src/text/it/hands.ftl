# Show of hands and totals.

hands-title = 7 Voto · alzata di mano
hands-totals-title = 7 Voto · totali
hands-column = { $of ->
    [points] Punti
    [resistance] Resistenza
   *[votes] Voti
}
hands-voters = Hanno votato (se si sa)
hands-blank = Schede bianche
hands-void = Nulle: { $why }
hands-sum = { $of ->
    [points] Totale dei punti
    [resistance] Totale della resistenza
   *[votes] Totale dei voti
} { $sum }
hands-present = { $when ->
    [entitled] Aventi diritto
   *[opening] Presenti con diritto di voto
} { $present }{ $beside ->
    [0] {""}
   *[other] {" "}· in altri modi { $beside }
} · non contati { $left }
hands-present-only = { $when ->
    [entitled] Aventi diritto
   *[opening] Presenti con diritto di voto
} { $present } · n. votanti non rilevato
hands-unrecorded = { $n ->
    [one] 1 cifra da registrare
   *[other] { $n } cifre da registrare
}: con INVIO, dall’ultima riga
hands-over = ✗ I votanti ({ $n }) sono più di chi può votare ({ $present }): riconta
hands-key-digits = numero
hands-next-row = Passa a «{ $name }»
hands-next-over = Riconta: { $n } votanti, ma possono votare in { $present }
hands-next-take = Segna «{ $name }»
hands-next-record = Registra i numeri (totale { $sum })
hands-first = 1ª conta
hands-second = 2ª conta
hands-equal = ✓ uguali
hands-again = ✗ ricontate la riga
hands-differ = Le due conte di «{ $name }» sono diverse: ricontate solo questa riga.
hands-differ-again = Ancora diverse su «{ $name }»: contate fila per fila. M fa alzare i cartellini o in piedi; S se conta una persona sola.
hands-type-first = Scrivi il numero di mani, anche 0.
hands-next-type = Scrivi quante mani per «{ $name }»
hands-next-type-total = { $of ->
    [points] Scrivi quanti punti per
    [resistance] Scrivi la somma di resistenza verso
   *[votes] Scrivi quanti voti per
} «{ $name }», anche 0
hands-next-missing = Torna a «{ $name }»: il suo totale non è scritto
hands-next-type-second = Scrivi la seconda conta di «{ $name }»
hands-two-count = { $manner }. Contano in due, ciascuno senza sentire l’altro.
hands-one-counts = { $manner }. Conta una persona sola: il verbale lo dirà.
hands-rest-asking = Chi è contrario? Chi si astiene? Chi non alza la mano è a favore.
hands-rest = Chi è contrario? Chi si astiene? Gli altri, { $n }, sono a favore.
hands-manner-hands = Mani alzate
hands-manner-cards = Cartellini alzati
hands-manner-standing = In piedi
hands-key-manner = modo
    .words = cartellini, in piedi, mani alzate
hands-key-alone = una conta sola
    .words = un solo scrutatore
hands-key-together = due conte
    .words = due scrutatori
