#include "by_hand.hpp"
#include "form_page.hpp"
#include "pages.hpp"

namespace agora::calls {
namespace {

http::Response new_page(web::Call& call, fields::FormState state) {
    state.context = hand_context(call, true);
    return form_page(call,
                     {.heading = call.say(tr("Add a call")),
                      .lead = call.say(tr("Paste the address, say what is asked and until when: "
                                          "that is enough. You follow it "
                                          "from now on.")),
                      .action = call.link("/calls"),
                      .back = call.link("/calls"),
                      .save = call.say(tr("Add it")),
                      .form = web::show_form(call, hand_form(), state)},
                     state.refusals);
}

http::Response show_new(web::Call& call) {
    constexpr std::size_t kLongest = 2000;
    fields::NameValues values{{"kind", "project_call"},
                              {"link", std::string{call.query("link").substr(0, kLongest)}}};
    return new_page(call, {.values = std::move(values)});
}

http::Response create_call(web::Call& call) {
    auto typed = web::read_form<TypedCall>(call, hand_form(), hand_context(call, true));
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return add_by_hand(acting(tx, call), call.actor, typed.value, call.language);
        });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("Thank you. It is in the list, and you follow it.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/calls/new", Access::member(), &show_new},
        {post,
         "/calls",
         Access::member(),
         &create_call,
         {.summary = "Add a call by its address, title and deadline"}},
    };
}

}  // namespace agora::calls
