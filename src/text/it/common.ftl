# Words of every screen: the frame, the keys, the dialogs.

common-present = Presenti { $n }
common-saved = salvato ✓
common-trial = in prova
common-saving = salvataggio…
common-not-saved = NON SALVATO ✗
common-read-only = SOLA LETTURA
common-example = ESEMPIO
common-and = e
common-none = —
common-ordinal-one = { $n }º
common-ordinal-two = { $n }º
common-ordinal-few = { $n }º
common-ordinal-other = { $n }º
common-agenda = SCALETTA
common-last-actions = ULTIME AZIONI
common-no-actions = nessuna ancora
common-nameless = Persona { $number }

# The names of the keys, as printed on an Italian keyboard.
common-key-enter = INVIO
common-key-space = Spazio
common-key-digits = cifre
common-key-typing = scrivi
common-key-page-up = Pag↑
common-key-page-down = Pag↓
common-key-home = Inizio
common-key-end = Fine

# The fixed row.
common-hint-help = aiuto
    .words = guida, come si fa, tasti
common-hint-actions = azioni
common-hint-project = proietta
    .words = proiettore, schermo della sala, telecomando
common-hint-undo = annulla
    .words = torna indietro, disfa, ultime azioni
common-hint-back = indietro
common-hint-leave = esci
    .words = chiudi il programma, fine

# Hints many screens share.
common-hint-choose = scegli
common-hint-row = riga
common-hint-field = casella
common-hint-change = cambia
common-hint-delete = cancella
common-hint-yes-no = sì / no

# Window and leaving.
common-too-small = La finestra è troppo piccola: servono { $width }×{ $height } caratteri, ora sono { $cols }×{ $rows }.
common-too-small-safe = Ingrandiscila per continuare. I dati sono al sicuro.
common-unsaved = Non è ancora salvato: INVIO salva, Esc di nuovo lascia perdere.
common-leave-title = Uscire da Portavoce?
common-leave-body = Tutto è già salvato: quando torni, riprendi da qui.
common-leave-unsaved = Quello che stai scrivendo non è ancora salvato e si perde; tutto il resto è salvato.
common-leave-none = Nessuna assemblea è aperta: non c’è nulla da salvare.
common-leave-broken = L’ultima azione non è stata registrata; tutto il resto è sul disco.
common-leave-altered = Il registro è stato tolto o cambiato da fuori: prima di uscire salva i documenti (passo 9).
common-leave-trial = È una prova: uscendo si butta tutto, tranne i documenti che hai salvato.
common-letter-yes = S
common-leave-yes = esci
common-leave-start = prima schermata
common-leave-stay = Resta qui
common-leave-next = Torna all’assemblea

# Dialogs.
common-dialog-back = torna indietro, non cambia nulla
common-dialog-back-next = Torna indietro senza cambiare nulla
common-dialog-word = Per confermare scrivi «{ $word }» e premi INVIO
common-dialog-word-next = Scrivi { $word } e premi INVIO, oppure Esc per tornare
common-dialog-word-whole = Conferma con { $word }
common-dialog-word-other = Non è { $word }: cancella con ⌫ e riscrivi, oppure Esc per tornare
common-dialog-write = Scrivi, poi premi INVIO
common-dialog-accept = Va bene così, senza scrivere nulla
common-dialog-accept-full = Conferma: di più non ci sta, al massimo { $max } lettere
common-dialog-accept-value = Conferma «{ $value }»
common-dialog-pick = Scegli «{ $item }»
common-dialog-empty = Non c’è nulla da scegliere
common-characters = { $n } di { $limit } lettere

# Finding a person on the roll.
common-find = Cerca:
common-find-here = in sala
common-find-away = non in sala
common-find-more = { $n ->
    [one] e un’altra: scrivi qualche lettera per trovarla
   *[other] e altre { $n }: scrivi qualche lettera per trovarle
}
