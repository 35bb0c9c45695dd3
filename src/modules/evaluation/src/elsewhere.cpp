#include "elsewhere.hpp"

#include "evaluation_view.hpp"

namespace agora::evaluation {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx&, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "evaluation", .heading = call.say(tr("Evaluation"))};
    if (!call.actor.is_member() || circle.state == circles::State::proposed) return section;
    section.acts = {{call.link(evaluation_path(circle)), call.say(tr("What the group reached"))}};
    return section;
}

}  // namespace agora::evaluation
