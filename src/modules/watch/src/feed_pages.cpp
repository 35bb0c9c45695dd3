#include "feed_pages.hpp"

#include "agora/view/views.hpp"
#include "agora/web/settings.hpp"
#include "post_view.hpp"

namespace agora::watch {
namespace {

constexpr std::size_t kMostEntries = 50;

/// XML knows no control characters, not even escaped ones.
std::string element(std::string_view name, std::string_view text) {
    std::string plain{text};
    for (char& c : plain) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F) c = ' ';
    }
    return "<" + std::string{name} + ">" + view::escaped(plain).markup() + "</" +
           std::string{name} + ">";
}

std::string link(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string{relation} + "\" href=\"" + view::escaped(address).markup() +
           "\"/>";
}

/// The newest posts that the filters give (RFC 4287).
http::Response send_feed(web::Call& call) {
    const Filter filter = filter_of(call);
    const auto posts = call.read(
        [&](db::ReadTx& tx) { return find_posts(call, tx, filter, {.most = kMostEntries}).cards; });
    const std::string list = call.services.origin + call.link("/watch") + query_of(filter);
    const std::string name = call.services.settings.text("site.name");
    const Instant updated = posts.empty() ? Instant{} : posts.front().written_at;
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        element("title", name + " · " + call.say(tr("What changes for our work"))) +
        element("id", list) + element("updated", to_iso(updated)) + link("alternate", list) +
        "<author>" + element("name", name) + "</author>";
    for (const PostCard& post : posts) {
        const std::string address = call.services.origin + post.url;
        feed += "\n<entry>" + element("title", post.title) + element("id", address) +
                element("updated", to_iso(post.written_at)) + link("alternate", address) +
                link("related", post.address) +
                element("summary", post.group.label + " · " + post.source + " · " + post.about) +
                "</entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace

std::vector<web::Route> feed_routes() {
    return {{http::Method::get,
             "/watch/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.summary = "The newest posts that the same filters give"}}};
}

}  // namespace agora::watch
