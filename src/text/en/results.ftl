# results

results-title = 7 Vote · results
