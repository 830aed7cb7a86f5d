# save

save-title = 9 Save the documents
