#include "feed_pages.hpp"

#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "post_view.hpp"

namespace agora::watch {
namespace {

constexpr std::size_t kMostEntries = 50;

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
        view::xml_element("title", name + " · " + call.say(tr("What changes for our work"))) +
        view::xml_element("id", list) + view::xml_element("updated", to_iso(updated)) +
        view::atom_link("alternate", list) + "<author>" + view::xml_element("name", name) +
        "</author>";
    for (const PostCard& post : posts) {
        const std::string address = call.services.origin + post.url;
        feed += "\n<entry>" + view::xml_element("title", post.title) +
                view::xml_element("id", address) +
                view::xml_element("updated", to_iso(post.written_at)) +
                view::atom_link("alternate", address) + view::atom_link("related", post.address) +
                view::xml_element("summary",
                                  post.group.label + " · " + post.source + " · " + post.about) +
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
