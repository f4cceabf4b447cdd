package date

// appoints reports whether the two words before "for" name what a day is set for: "called an election for July 4",
// "a hearing scheduled for Monday".
func appoints(last, before string) bool {
	for _, w := range [...]string{last, before} {
		switch w {
		case "election", "elections", "referendum", "vote", "votes", "ballot", "hearing", "trial", "meeting", "talks", "summit", "session", "strike", "strikes", "rally", "protest", "protests", "march", "funeral", "launch",
			"scheduled", "set", "slated", "planned", "called", "postponed", "due", "down":
			return true
		}
	}
	return false
}

// putOff reports whether a verb moves something to another day: "postponed the vote to Friday".
func putOff(w string) bool {
	switch w {
	case "postponed", "delayed", "moved", "rescheduled", "extended", "adjourned", "deferred", "extend", "postpone", "delay":
		return true
	}
	return false
}
