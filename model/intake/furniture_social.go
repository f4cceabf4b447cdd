package intake

import "strings"

// socialRules are about sharing, following, subscribing and commenting.
func socialRules() []furnitureRule {
	return []furnitureRule{
		{
			id: "share", why: whyShare, match: isShare,
			yes: []string{
				"Share", "Share this article", "Share on Facebook", "Tweet", "Facebook Twitter WhatsApp", "Copy link", "Print",
				"Click to share on Reddit (Opens in new window)", "Follow us on Instagram", "Share this:", "Follow @example", "Compartir", "Partager",
			},
			no: []string{"Share prices fell.", "Facebook closed its office in Leeds on Friday.", "Print workers went on strike over pay.", "Share of the vote by party"},
		},
		{
			id: "subscribe", why: whySubscribe, match: isSubscribe,
			yes: []string{
				"Subscribe to:", "Subscribe now", "Sign up for our daily newsletter", "Already a subscriber? Log in", "Log in", "Register", "Post Comments (Atom)",
				"Get the best stories delivered to your inbox every morning.", "Support our journalism", "This article is for subscribers only.",
			},
			no: []string{"Subscribers to the service doubled, the company said.", "Register offices closed on Monday after the strike.", "Sign up for the army, he was told, or leave the town where his family had lived for a century."},
		},
		{
			id: "comments", why: whyComments, match: isComments,
			yes: []string{
				"No comments:", "Post a Comment", "Leave a Reply", "12 comments", "Comments", "Comments are closed.", "Your email address will not be published. Required fields are marked *",
				"View comments", "Join the conversation", "Deja un comentario",
			},
			no: []string{"Comments by the minister angered the union.", "12 comments were made public by the court, she said.", "No comment was available from the mayor."},
		},
	}
}

func isShare(v *view) bool {
	switch v.low {
	case "share", "share this", "share this article", "share this story", "share this post", "share article", "share full article", "share via email", "share on", "share link",
		"tweet", "retweet", "facebook", "twitter", "x.com", "linkedin", "whatsapp", "pinterest", "reddit", "telegram", "instagram", "youtube", "tiktok", "tumblr", "flipboard", "rss", "threads", "bluesky", "messenger",
		"email", "e-mail", "print", "copy link", "copy url", "link copied", "copied", "save", "bookmark", "like", "like this", "like loading", "loading", "follow", "follow us", "follow me", "listen", "gift article",
		"compartir", "compartilhar", "partager", "teilen", "condividi", "síguenos", "siga-nos":
		return true
	}
	switch {
	case v.ends || v.words > 12:
		return false
	case startsWith(v.low, "click to share", "share on ", "share to ", "share via ", "share with ", "compartir en ", "partager sur ", "compartilhe no "):
		return true
	case startsWith(v.low, "follow us on", "follow us at", "follow @", "find us on", "like us on", "connect with us", "join us on", "join our whatsapp", "follow our"):
		return true
	}
	return v.words >= 2 && allWords(v.low, isNetwork)
}

// allWords reports whether ok holds for every word of s, marks aside.
func allWords(s string, ok func(string) bool) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if w = strings.Trim(w, "|/,·•:&-"); w == "" {
			continue
		}
		if !ok(w) {
			return false
		}
		n++
	}
	return n > 0
}

func isNetwork(w string) bool {
	switch w {
	case "facebook", "twitter", "x", "linkedin", "whatsapp", "pinterest", "reddit", "telegram", "instagram", "youtube", "tiktok", "email", "e-mail", "print", "share", "tweet", "rss", "threads", "bluesky", "copy", "link":
		return true
	}
	return false
}

func isSubscribe(v *view) bool {
	switch v.low {
	case "subscribe", "subscribe now", "subscribe to", "subscribe today", "sign up", "sign up now", "log in", "login", "sign in", "register", "register now", "log out", "my account", "create account",
		"post comments (atom", "posts (atom", "newsletter", "newsletters", "donate", "donate now", "become a member", "start your free trial", "get the app", "download the app", "suscríbete", "suscribirse", "s'abonner", "abonnieren", "assine":
		return true
	}
	switch {
	case v.words > 40:
		return false
	case startsWith(v.low, "already a subscriber", "already have an account", "already registered", "not a subscriber", "this article is for subscribers", "to continue reading", "you have reached your limit", "subscribe to continue", "create a free account"):
		return true
	case v.words <= 25 && startsWith(v.low, "sign up for our", "sign up to our", "sign up for the latest", "sign up to receive", "subscribe to our", "subscribe for", "get our newsletter", "get the latest news", "get the day's top", "join our newsletter",
		"support our journalism", "support independent journalism", "enter your email", "suscríbete a", "inscrivez-vous à", "abonnez-vous", "melden sie sich"):
		return true
	}
	return v.words <= 25 && containsOne(v.low, "delivered to your inbox", "straight to your inbox", "in your inbox")
}

func isComments(v *view) bool {
	switch v.low {
	case "comments", "comment", "no comments", "no comment", "post a comment", "leave a comment", "leave a reply", "add a comment", "write a comment", "view comments", "show comments", "see comments", "hide comments", "load comments", "comments are closed",
		"comment on this story", "join the conversation", "join the discussion", "cancel reply", "reply", "submit comment", "post comment", "be the first to comment", "comments (0", "comentarios", "deja un comentario", "deja una respuesta", "commentaires", "laisser un commentaire", "kommentare", "comentários":
		return true
	}
	if startsWith(v.low, "your email address will not be published", "save my name, email", "you must be logged in to", "please log in to comment", "view all comments", "sort by newest", "conversations are opinions of our readers") {
		return v.words <= 40
	}
	if n, rest, ok := strings.Cut(v.low, " "); ok && (rest == "comments" || rest == "comment" || rest == "replies" || rest == "comentarios") {
		return isDigits(n)
	}
	return false
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789,.") == "" }
