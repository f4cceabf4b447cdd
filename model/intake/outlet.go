package intake

import (
	"net/url"
	"strings"

	"example.org/sitrep/model"
)

// outletWords is how many words the name of an outlet has at most; what is longer is a headline in the wrong field.
const outletWords = 8

// outletName is what a page gives as the name of its site, or "" where that is an address, an account or the
// service that hosts the site.
func outletName(s string) string {
	s = oneRow(s)
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") || wordCount(s) > outletWords || isHostingService(s) {
		return ""
	}
	return s
}

// isHostingService knows the services that put their own name into the pages of those who write there.
func isHostingService(name string) bool {
	switch strings.ToLower(name) {
	case "blogger", "blogspot", "wordpress", "wordpress.com", "medium", "tumblr", "substack", "livejournal", "wix", "wix.com", "squarespace", "ghost", "typepad":
		return true
	}
	return false
}

// outletOrHost is the outlet of a draft, or else the host of its address: "valleypost.example". A page whose site is
// called like its headline has no name.
func (d *draft) outletOrHost() string {
	if name := oneRow(d.outlet); name != "" && !sameWords(name, d.title) {
		return name
	}
	u, err := url.Parse(d.url)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if !strings.Contains(host, ".") || strings.Trim(host, "0123456789.") == "" {
		return "" // a machine of its own network, which is no outlet
	}
	return oneRow(host)
}

// readAddressDate takes the day that stands in the address of a page, as in /2019/11/18/, when nothing else dates it.
func readAddressDate(d *draft) {
	if d.published != "" {
		return
	}
	u, err := url.Parse(d.url)
	if err != nil {
		return
	}
	parts := strings.Split(u.Path, "/")
	for i := 0; i+2 < len(parts); i++ {
		date, ok := parseDate(strings.Join(parts[i:i+3], "/"))
		if !ok || len(parts[i]) != 4 {
			continue
		}
		d.published, d.basis = date, model.PublishedMetadata
		d.publishedWhy = "address: /" + strings.Join(parts[i:i+3], "/") + "/"
		return
	}
}
