#include "sitemap_pages.hpp"

#include "agora/accounts/account.hpp"
#include "agora/web/answer.hpp"
#include "sitemap_store.hpp"
#include "words.hpp"

namespace agora::members {
namespace {

/// Three addresses each stay below the 50,000 of the protocol (https://www.sitemaps.org/protocol.html).
constexpr std::int64_t kProfilesOfAPage = 15'000;

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string site_index(const std::string& origin, const std::vector<AccountId>& pages) {
    std::string xml{kHead};
    xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const AccountId first : pages) {
        xml += "<sitemap><loc>" + origin + "/sitemap.xml?from=" + to_string(first) +
               "</loc></sitemap>\n";
    }
    return xml + "</sitemapindex>\n";
}

std::string site_page(const web::Call& call, const std::vector<AccountId>& members) {
    std::string xml{kHead};
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const Language language : kLanguages) {
        xml += "<url><loc>" + call.services.origin + call.link("/", language) + "</loc></url>\n";
    }
    for (const AccountId member : members) {
        for (const Language language : kLanguages) {
            xml += "<url><loc>" + call.services.origin +
                   call.link("/members/" + to_string(member), language) + "</loc></url>\n";
        }
    }
    return xml + "</urlset>\n";
}

/// Listed, indexable and with an active account: suspended people are nowhere.
std::vector<AccountId> members_from(web::Call& call, Date since, AccountId from) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<AccountId> members = list_indexable(tx, since, from, kProfilesOfAPage);
        std::erase_if(members, [&](AccountId member) {
            const auto account = accounts::find_account(tx, member);
            return !account || account->standing != access::Standing::active;
        });
        return members;
    });
}

http::Response show_sitemap(web::Call& call) {
    const Date since = today_of(call) + -kConfirmedFor;
    const auto from = parse_id<AccountId>(call.query("from"));
    if (from) {
        return http::with_type(200, "application/xml",
                               site_page(call, members_from(call, since, *from)));
    }
    const auto pages = call.read(
        [&](db::ReadTx& tx) { return list_indexable_pages(tx, since, kProfilesOfAPage); });
    std::string xml = pages.size() > 1 ? site_index(call.services.origin, pages)
                                       : site_page(call, members_from(call, since, AccountId{}));
    return http::with_type(200, "application/xml", std::move(xml));
}

http::Response show_robots(web::Call& call) {
    std::string text = "User-agent: *\nDisallow: /api/\n";
    for (const Language language : kLanguages) {
        for (const std::string_view path : {"/profile", "/session", "/accounts"}) {
            text += "Disallow: " + call.link(path, language) + "\n";
        }
    }
    return http::text(200, text + "Sitemap: " + call.services.origin + "/sitemap.xml\n");
}

}  // namespace

std::vector<web::Route> sitemap_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/sitemap.xml", Access::visitor(), &show_sitemap, {.reach = web::Reach::bare}},
        {get, "/robots.txt", Access::visitor(), &show_robots, {.reach = web::Reach::bare}},
    };
}

}  // namespace agora::members
