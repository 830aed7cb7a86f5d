# vote

vote-title = 7 Vote · prepare

vote-open-title = 7 Vote · open
