#include "areas.hpp"

#include "agora/evaluation/module.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/means/module.hpp"
#include "agora/methods/module.hpp"
#include "agora/observatory/module.hpp"
#include "agora/requests/module.hpp"
#include "agora/shelf/module.hpp"
#include "agora/talks/module.hpp"
#include "agora/telling/module.hpp"
#include "agora/watch/module.hpp"

namespace agora::app {

std::vector<web::Module> group_modules() {
    return {initiatives::initiatives_module(),
            observatory::observatory_module(),
            talks::talks_module(),
            shelf::shelf_module(),
            methods::methods_module(),
            means::means_module(),
            watch::watch_module(),
            requests::requests_module(),
            telling::telling_module(),
            evaluation::evaluation_module()};
}

}  // namespace agora::app
