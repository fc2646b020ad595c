"""The authoring desk: a lesson's passages, quiz, particulars and source, a pane for each."""
