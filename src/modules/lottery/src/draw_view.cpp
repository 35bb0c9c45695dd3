#include "draw_view.hpp"

#include "labels.hpp"

namespace agora::lottery {

DrawCard card_of(const web::Call& call, const Draw& draw) {
    return {.number = draw.number,
            .url = call.link(path_of(draw)),
            .title = draw.title,
            .lang = draw.language == code(call.language) ? "" : draw.language,
            .state = draw.state,
            .state_label = call.say(label_of(draw.state)),
            .seats = draw.seats,
            .entries_until = draw.entries_until,
            .value_at = draw.value_at,
            .ended_at = draw.ended_at};
}

}  // namespace agora::lottery
