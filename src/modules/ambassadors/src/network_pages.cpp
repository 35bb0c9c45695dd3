#include "pages.hpp"

#include "network_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kMost = 200;

constexpr std::array kNetworkForm{
    FormField{.name = "name",
              .label = tr("Name of the network"),
              .required = true,
              .minimum = 2,
              .maximum = 120},
    FormField{.name = "since_year",
              .type = FieldType::number,
              .label = tr("Member since the year"),
              .required = true,
              .least = 1900,
              .most = 2100},
    FormField{.name = "purpose",
              .type = FieldType::textarea,
              .label = tr("What we are in it for"),
              .required = true,
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "brings",
              .type = FieldType::textarea,
              .label = tr("What it brings members"),
              .required = true,
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "represented_by",
              .label = tr("Who represents us in it"),
              .hint = tr("A function; a name only when that person agreed."),
              .maximum = 120},
    FormField{.name = "website", .type = FieldType::url, .label = tr("Website")},
};
struct TypedNetwork {
    std::string name = {};
    std::optional<std::int64_t> since_year = {};
    std::string purpose = {};
    std::string brings = {};
    std::string represented_by = {};
    std::string website = {};
};
AGORA_FIELDS(TypedNetwork, name, since_year, purpose, brings, represented_by, website)

struct NetworkView {
    std::string name = {};
    std::string lang = {};
    std::int64_t since_year = 0;
    std::string purpose = {};
    std::string brings = {};
    std::string represented_by = {};
    std::string website = {};
    std::string edit_url = {};
};
AGORA_FIELDS(NetworkView, name, lang, since_year, purpose, brings, represented_by, website,
             edit_url)

struct NetworksPage {
    std::vector<NetworkView> networks = {};
    bool may_keep = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(NetworksPage, networks, may_keep, crumbs)

struct EditPage {
    std::string heading = {};
    std::string action = {};
    std::string removal = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, heading, action, removal, back, form, form_keys)

std::string path_of(NetworkId id, std::string_view rest = {}) {
    return "/ambassadors/networks/" + to_string(id) + std::string{rest};
}

http::Response list_all(web::Call& call) {
    NetworksPage model{.may_keep = is_support(call.actor),
                       .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    call.read([&](db::ReadTx& tx) {
        model.networks.clear();
        for (const Network& one : list_networks(tx)) {
            model.networks.push_back(
                {one.name, one.language == code(call.language) ? "" : one.language, one.since_year,
                 one.purpose, one.brings, one.represented_by, one.website,
                 model.may_keep ? call.link(path_of(one.network_id, "/edit")) : ""});
        }
    });
    return web::page(call,
                     {.view = "ambassadors/networks",
                      .title = call.say(tr("Networks to which we belong")),
                      .may_be_indexed = true},
                     model);
}

http::Response edit_page(web::Call& call, const std::optional<Network>& network,
                         fields::FormView form, const std::vector<Refusal>* wrong = nullptr) {
    const std::string own = network ? path_of(network->network_id) : "/ambassadors/networks";
    const std::string heading =
        call.say(network ? tr("Change a network") : tr("Describe a network"));
    const EditPage model{.heading = heading,
                         .action = call.link(own),
                         .removal = network ? call.link(own + "/removal") : "",
                         .back = call.link("/ambassadors/networks"),
                         .form = std::move(form),
                         .form_keys = call.form_keys()};
    const web::PageHead head{.view = "ambassadors/edit_network", .title = heading};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, *wrong);
}

std::optional<Network> network_at(web::Call& call) {
    const auto id = call.id<NetworkId>("id");
    if (!id) return std::nullopt;
    return call.read([&](db::ReadTx& tx) { return find_network(tx, *id); });
}

http::Response show_new(web::Call& call) {
    return edit_page(call, std::nullopt, web::show_form(call, kNetworkForm));
}

http::Response show_edit(web::Call& call) {
    const auto network = network_at(call);
    if (!network) return web::refuse(call, AmbassadorRefusal::network_not_found);
    const TypedNetwork typed{network->name,   network->since_year,     network->purpose,
                             network->brings, network->represented_by, network->website};
    return edit_page(call, network, web::show_form(call, kNetworkForm, fields::to_values(typed)));
}

/// A new one, or the one of the address.
http::Response save(web::Call& call, const std::optional<Network>& before) {
    auto typed = web::read_form<TypedNetwork>(call, kNetworkForm);
    if (typed.ok()) {
        const TypedNetwork& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            Network network{.language = std::string{code(call.language)},
                            .name = value.name,
                            .since_year = *value.since_year,
                            .purpose = value.purpose,
                            .brings = value.brings,
                            .represented_by = value.represented_by,
                            .website = value.website,
                            .kept_by = call.actor.account,
                            .changed_at = call.now};
            if (!before) {
                if (list_networks(tx).size() >= kMost) {
                    return Refusal{AmbassadorRefusal::too_many_networks, "name"};
                }
                put_network(tx, network);
                return Done{};
            }
            network.network_id = before->network_id;
            update_network(tx, network);
            journal::emit(tx, call.origin(), NetworkKept{network.network_id, Kept::written},
                          journal::Audit::yes);
            return Done{};
        });
        if (done) return web::redirect(call, "/ambassadors/networks", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, before, web::show_form(call, kNetworkForm, typed.state),
                     &typed.state.refusals);
}

http::Response create_network(web::Call& call) {
    return save(call, std::nullopt);
}

http::Response save_network(web::Call& call) {
    const auto network = network_at(call);
    if (!network) return web::refuse(call, AmbassadorRefusal::network_not_found);
    return save(call, network);
}

http::Response create_removal(web::Call& call) {
    const auto network = network_at(call);
    if (!network) return web::refuse(call, AmbassadorRefusal::network_not_found);
    call.write([&](db::WriteTx& tx) {
        delete_network(tx, network->network_id);
        journal::emit(tx, call.origin(), NetworkKept{network->network_id, Kept::taken_away},
                      journal::Audit::yes);
    });
    return web::redirect(call, "/ambassadors/networks", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> network_routes() {
    using enum http::Method;
    using web::Access;
    const auto support = Access::needing(kSupport);
    return {
        {get,
         "/ambassadors/networks",
         Access::visitor(),
         &list_all,
         {.cached = web::Cached::for_visitors,
          .summary = "Federations and networks to which the cooperative belongs"}},
        {get, "/ambassadors/networks/new", support, &show_new},
        {post, "/ambassadors/networks", support, &create_network, {.summary = "Describe one"}},
        {get, "/ambassadors/networks/{id}/edit", support, &show_edit},
        {post, "/ambassadors/networks/{id}", support, &save_network, {.summary = "Change one"}},
        {post,
         "/ambassadors/networks/{id}/removal",
         support,
         &create_removal,
         {.summary = "Take one away"}},
    };
}

}  // namespace agora::ambassadors
