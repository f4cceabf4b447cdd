package corroborate

import (
	"slices"

	"example.org/sitrep/model"
)

// kindGroup is a coarse class of kinds, of which two reports of one happening may name different ones.
func kindGroup(k model.EventKind) int {
	switch k {
	case model.KindArrest, model.KindKilling, model.KindStrike, model.KindViolence, model.KindDeath, model.KindCrime:
		return 1
	case model.KindAccident, model.KindDisaster, model.KindRescue, model.KindHealth:
		return 2
	case model.KindMeeting, model.KindCooperation, model.KindStatement, model.KindBreak, model.KindEconomy, model.KindPolicy, model.KindSanction, model.KindDesignation:
		return 3
	case model.KindTrial, model.KindRelease, model.KindExtradition:
		return 4
	case model.KindElection, model.KindAppointment:
		return 5
	case model.KindProtest:
		return 6
	case model.KindDiscovery, model.KindSport, model.KindOther, model.KindNone:
		return 7
	}
	return 7
}

// kindLike is how well two kinds fit one happening: 1 for the same, 0 for kinds that never do.
func kindLike(a, b model.EventKind) float32 {
	if a == b {
		if a == model.KindOther {
			return 0.4
		}
		return 1
	}
	if a == model.KindOther || b == model.KindOther {
		return 0.2
	}
	if likeKinds(a, b) || likeKinds(b, a) {
		return 0.6
	}
	return 0
}

// likeKinds reports whether two reports of one happening may name these kinds, in this order of the rows.
func likeKinds(a, b model.EventKind) bool { return slices.Contains(kindsLike[a], b) }

// kindsLike lists for a kind the others by which another report may call the same happening.
//
//nolint:gochecknoglobals // a constant table
var kindsLike = map[model.EventKind][]model.EventKind{ //nolint:exhaustive // the other kinds have none
	model.KindKilling:     {model.KindArrest, model.KindStrike, model.KindViolence, model.KindDeath, model.KindAccident, model.KindDisaster, model.KindProtest},
	model.KindDeath:       {model.KindAccident, model.KindDisaster, model.KindHealth, model.KindViolence, model.KindStrike, model.KindArrest, model.KindRescue},
	model.KindStrike:      {model.KindViolence, model.KindArrest},
	model.KindAccident:    {model.KindDisaster, model.KindRescue, model.KindViolence},
	model.KindDisaster:    {model.KindRescue},
	model.KindMeeting:     {model.KindCooperation, model.KindStatement},
	model.KindPolicy:      {model.KindSanction, model.KindDesignation, model.KindStatement, model.KindCooperation},
	model.KindSanction:    {model.KindDesignation},
	model.KindStatement:   {model.KindCooperation, model.KindEconomy, model.KindBreak},
	model.KindElection:    {model.KindAppointment},
	model.KindExtradition: {model.KindBreak, model.KindRelease},
	model.KindViolence:    {model.KindProtest, model.KindArrest},
}

// personal reports whether a kind of happening befalls someone, so that other people mean another one.
func personal(k model.EventKind) bool { return slices.Contains(personalKinds, k) }

//nolint:gochecknoglobals // a constant table
var personalKinds = []model.EventKind{
	model.KindArrest, model.KindTrial, model.KindExtradition, model.KindAppointment, model.KindRelease,
	model.KindDeath, model.KindKilling, model.KindMeeting, model.KindStatement,
}
