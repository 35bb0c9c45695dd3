#include "evaluation_view.hpp"

namespace agora::meetings {

std::string_view label_of(Mood mood) {
    switch (mood) {
        case Mood::very_good:
            return tr("Very good");
        case Mood::good:
            return tr("Quite good");
        case Mood::so_so:
            return tr("So-so");
        case Mood::poor:
            return tr("Not good");
    }
    return {};
}

EvaluationView view_of(const web::Call& call, const Evaluation& evaluation, std::string heading) {
    EvaluationView view{.heading = std::move(heading),
                        .events = evaluation.events,
                        .people = evaluation.people,
                        .asked = evaluation.asked,
                        .answers = evaluation.answers,
                        .enough = evaluation.counted >= kFewestAnswers};
    if (!view.enough) return view;
    view.counted = evaluation.counted;
    view.contacts = evaluation.contacts;
    fields::for_each_enumerator<Mood>([&](std::string_view, Mood mood) {
        const auto found = evaluation.moods.find(mood);
        view.moods.push_back(
            {call.say(label_of(mood)), found == evaluation.moods.end() ? 0 : found->second});
    });
    return view;
}

}  // namespace agora::meetings
