# Salva: the files that leave the hall.

save-title = 9 Salva i documenti
save-folder = Cartella: { $folder }
save-default-folder = exports/{ $name }, accanto alle assemblee
save-dialect-italian = [E] Tabelle per Excel italiano: «;», virgola nei decimali, date gg/mm/aaaa
save-dialect-plain = [E] Tabelle per programmi e dati aperti: «,», punto nei decimali, date ISO
save-names-off = [N] Senza nomi: solo conteggi, gruppi sotto 3 persone uniti in «altro»
save-names-on = [N] CON I NOMI, nella cartella a parte { $annex }: da non pubblicare
save-column-file = File
save-column-rows = Righe
save-column-what = Che cosa contiene
save-what-minutes = Verbale dell’incontro
save-what-print = Lo stesso, da stampare o in PDF
save-what-annex = Allegato al DocPP
save-what-report = Tabelle per la relazione finale
save-what-workbook = Tutte le tabelle, per Excel
save-what-chart = Grafico
save-what-guide = Come si riconta ogni voto
save-what-rules = Regole dei voti, per ricontare
save-what-sums = Impronte dei file
save-what-recount = Per ricontare
save-what-open = Tabella per programmi
save-what-package = Descrizione delle tabelle
save-what-catalogue = Bozza per il catalogo dell’ente
save-what-observatory = Scheda dell’Osservatorio
save-what-decidim-meeting = Decidim: chiusura dell’incontro
save-what-decidim-proposals = Decidim: posizioni in campo
save-what-voti = Voti e percentuali per opzione
save-what-votazioni = Regola, conti, esito dei voti
save-what-schede = Schede, senza ordine né ora
save-what-nulle = Schede nulle per motivo
save-what-presenze = Presenze per categoria e genere
save-what-ages = Partecipanti per fascia d’età
save-what-posizioni = Posizioni, anche le ritirate
save-what-interventi = Interventi: durata, senza nomi
save-what-osservazioni = Osservazioni e loro esito
save-what-tdn = Prove di consenso del Tavolo
save-what-pesatura = Pesi e punteggi delle pesature
save-what-docpp = Esiti per tema, per il DocPP
save-what-tenuta = Quanto tiene ogni risultato
save-what-outside = Consultazioni esterne
save-what-receipts = Ricevute dei voti dal telefono
save-what-annex-tdn = CON NOMI: delegati al tavolo
save-what-annex-call = CON NOMI: voti palesi
save-what-annex-portavoce = CON NOMI: portavoce
save-open-vote = C’è un voto aperto: si salvano solo le sue regole, nessun numero.
save-open-observations = ! Da finire: { $observations ->
    [one] 1 osservazione senza esito
   *[other] { $observations } osservazioni senza esito
}
save-open-votes = ! Da finire: { $votes ->
    [one] 1 voto da proclamare
   *[other] { $votes } voti da proclamare
}
save-open-both = ! Da finire: { $observations ->
    [one] 1 osservazione senza esito
   *[other] { $observations } osservazioni senza esito
}, { $votes ->
    [one] 1 voto da proclamare
   *[other] { $votes } voti da proclamare
}
save-doubts-left = [V] { $n ->
    [one] 1 parola da controllare prima di pubblicare: forse il nome di qualcuno
   *[other] { $n } parole da controllare prima di pubblicare: forse nomi di persone
}
save-doubts-covered = [V] { $n ->
    [one] 1 cognome scritto in un testo: al suo posto c’è un numero
   *[other] { $n } cognomi scritti nei testi: al loro posto c’è un numero
}
save-doubts-why = Parole dei testi che sono anche nei nomi dell’accoglienza. Se una «resta» e indica una persona, correggi il testo prima di pubblicare.
save-doubts-none = Nessuna parola da controllare: nei testi non c’è il nome di nessuno.
save-doubts-column-word = Parola
save-doubts-column-files = Nei file
save-doubts-column-around = Dove si legge
save-doubts-next = Torna ai file
save-doubt-stays = resta
save-doubt-covered = numero
save-key-toggle = tieni/togli
    .words = lascia fuori, formati, scegli i file, verbale, docx, odt, excel, grafici
save-key-dialect = formato
    .words = Excel, dati aperti, virgola, punto e virgola
save-key-names = nomi
save-key-folder = cartella
save-key-open = apri
    .words = apri la cartella, esportazioni, file salvati, csv
save-key-copy = copia
    .words = copia l’assemblea, chiavetta, riserva, altro computer
save-key-look = controlla
    .words = nomi nei testi, cognomi, privacy, prima di pubblicare
save-copy-title = Dove si copia l’assemblea?
save-copy-body = Scrivi il percorso di una chiavetta o di una cartella. Si copia tutto, nomi compresi: si riapre anche su un altro computer.
save-next = Salva { $n } file
save-next-names = Salva { $n } file, { $named } con i nomi
save-next-all = Segna tutti i file
save-next-leave = Finito: esci
save-next-back = Salvati: torna alla scaletta
save-nothing = Non c’è ancora niente da salvare.
save-nothing-why = Quando avrai registrato presenze, posizioni o votazioni, da qui ne farai i file per il verbale e per il DocPP.
save-nothing-next = Torna alla scaletta
save-where-title = Dove si salva?
save-where-body = Scrivi il percorso di una cartella. Dentro ne nasce una nuova per questa assemblea: niente viene sovrascritto.
