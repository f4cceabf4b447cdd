package model

type (
	// ArticleID is the first 12 hex digits of the SHA-256 of the file's bytes; one of several
	// articles of a file adds "-n", n from 1.
	ArticleID string
	// CountryCode is an ISO 3166-1 alpha-2 code, upper case; XK is Kosovo.
	CountryCode string
	// PersonID is the folded fullest form, "omar garcia harfuch"; "#2" and so on tells apart
	// people of one name. Within an Extraction it is unique in the article only.
	PersonID string
	// OrganisationID is the folded full name, "national liberation army".
	OrganisationID string
	// SourceID is a kind and a folded name: "outlet/new york post", "agency/reuters".
	SourceID string
	// ClaimID is the article and the first byte of its content, "3fa9c1d2e4b5#1042".
	ClaimID string
	// EventID is "e:" and the ID of the earliest claim; only an earlier claim can rename an event.
	EventID string
	// StoryID is "s:" and the ID of the earliest article.
	StoryID string
	// DiscrepancyID is "d:", its kind and the place of its first member.
	DiscrepancyID string
	// RuleID names the rule that fired, "date/weekday-past".
	RuleID string
)
